package org.baseportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.badinput.FormVisitor.Answer;
import org.baseportal.badinput.PageForms.PageForm;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields that no form has, sent all the same: another record's id, a status, roles. None is taken over. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class ExtraFieldsTest {

    @Autowired
    private FormVisitor visitor;

    @Autowired
    private SamplePaths paths;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private static Map<String, String> forged(Map<String, String> honest) {
        Map<String, String> sent = new LinkedHashMap<>(honest);
        for (String name : new String[] {"id", "code", "createdBy", "created_by", "importerId", "mergedInto"}) {
            sent.put(name, "1");
        }
        sent.put("status", "APPROVED");
        sent.put("archived", "true");
        sent.put("active", "false");
        sent.put("approvedAmount", "99");
        sent.put("entryStage", "LAUNCH");
        sent.put("roles", "ADMIN");
        sent.put("username", "somebody");
        sent.put("ownerKey", "BP-1999-0001");
        sent.put("ownerType", "test");
        sent.put("latestNumber", "77");
        sent.put("number", "77");
        return sent;
    }

    @Test
    void aProjectKeepsItsStatusCodeAndCreatorWhenItIsEdited() {
        String code = projects.draft().value();
        CurrentUser staff = people.with(Role.STAFF);
        String columns = "id, code, status, archived, created_by, importer_id, approved_amount, entry_stage";
        String sql = "SELECT " + columns + " FROM projects_project WHERE code = ?";
        Map<String, Object> before = row(sql, code);

        Answer answer = send("/projects/" + code + "/edit", "titleZh", forged(Map.of("titleZh", "new title")), staff);

        assertThat(answer.status()).isIn(302, 303);
        assertThat(row(sql, code)).isEqualTo(before);
        assertThat(row("SELECT title_zh FROM projects_project WHERE code = ?", code))
                .containsValue("new title");
    }

    @Test
    void aNewProjectIsADraftWithACodeOfItsOwn() {
        CurrentUser staff = people.with(Role.STAFF);

        Answer answer = send("/projects/new", "titleZh", forged(Map.of("titleZh", "forged draft")), staff);

        assertThat(answer.status()).isIn(302, 303);
        assertThat(row(
                        "SELECT status, archived, created_by, approved_amount IS NULL AS free FROM projects_project"
                                + " WHERE code = ?",
                        answer.location().replaceAll(".*/", "")))
                .containsEntry("status", "DRAFT")
                .containsEntry("archived", false)
                .containsEntry("created_by", staff.id().value())
                .containsEntry("free", true);
    }

    @Test
    void anOrganisationIsNeitherArchivedNorMergedByItsForm() {
        CurrentUser staff = people.with(Role.STAFF);
        String path = paths.of("/partners/{id}/edit").orElseThrow();
        long id = Long.parseLong(path.split("/")[2]);
        String sql = "SELECT id, archived, merged_into, created_by FROM partners_partner WHERE id = ?";
        Map<String, Object> before = row(sql, id);

        Answer answer = send(path, "nameZh", forged(Map.of()), staff);

        assertThat(answer.status()).isIn(302, 303);
        assertThat(row(sql, id)).isEqualTo(before);
    }

    @Test
    void nobodyGivesHimselfARole() {
        CurrentUser viewer = people.with(Role.VIEWER);
        String sql = "SELECT username, active, (SELECT string_agg(role, ',') FROM accounts_user_role r"
                + " WHERE r.user_id = u.id) AS roles FROM accounts_user u WHERE id = ?";
        Map<String, Object> before = row(sql, viewer.id().value());

        Answer answer = send("/me", "displayName", forged(Map.of("displayName", "New Name")), viewer);

        assertThat(answer.status()).isIn(302, 303);
        assertThat(row(sql, viewer.id().value())).isEqualTo(before);
    }

    @Test
    void anAttachmentGoesToTheProjectOfTheAddress() {
        String code = projects.draft().value();
        CurrentUser staff = people.with(Role.STAFF);

        Answer answer =
                send("/projects/" + code + "/documents", "openness", forged(Map.of("openness", "INTERNAL")), staff);

        assertThat(answer.status()).isIn(302, 303);
        assertThat(row(
                        "SELECT owner_type, archived, latest_number, created_by FROM documents_document"
                                + " WHERE owner_key = ?",
                        code))
                .containsEntry("owner_type", "project")
                .containsEntry("archived", false)
                .containsEntry("latest_number", 1)
                .containsEntry("created_by", staff.id().value());
    }

    private Answer send(String path, String field, Map<String, String> values, CurrentUser user) {
        PageForm form = visitor.forms(path, user).stream()
                .filter(it -> it.fields().containsKey(field))
                .findFirst()
                .orElseThrow();
        return visitor.send(form, values, user);
    }

    private Map<String, Object> row(String sql, Object key) {
        return jdbc.sql(sql).param(key).query().singleRow();
    }
}
