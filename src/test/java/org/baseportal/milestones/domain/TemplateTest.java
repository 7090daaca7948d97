package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Stage plans as versions: a draft is written, published, replaced; what is published never changes. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class TemplateTest {

    private static final String[] ITEM = {
        "stage",
        "PROTOTYPE",
        "nameZh",
        "电磁兼容检验",
        "usualDays",
        "150",
        "proof",
        "TEST",
        "acceptedBy",
        "STAFF",
        "required",
        "true",
        "clockId",
        "5",
        "moneyBound",
        "true"
    };

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestPlans plans;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewVersionIsACopyThatIsEditedAndPublishedAndRunningProjectsKeepTheirs() {
        CurrentUser admin = people.with(Role.ADMIN);
        ProjectCode running = plans.incubating();
        long old = plans.published("DRUG");
        List<String> before = names(running);
        assertThat(post(people.with(Role.STAFF), "/" + old + "/copy")).hasStatus(403);
        assertThat(post(admin, "/" + old + "/copy")).hasStatus3xxRedirection();
        assertThat(post(admin, "/" + old + "/copy")).hasStatus(409);
        long draft = draft("DRUG");
        assertThat(count(draft)).isEqualTo(count(old));
        assertThat(get(people.with(Role.STAFF), "/" + draft)).hasStatus(404);
        assertThat(post(admin, "/" + draft + "/items/new", "nameZh", "x")).hasStatus(422);
        assertThat(post(admin, "/" + draft + "/items/new", ITEM)).hasStatus3xxRedirection();
        long added = item(draft, "电磁兼容检验");
        long version = version(draft);
        assertThat(get(admin, "/" + draft)).bodyText().contains("电磁兼容检验", "与资金挂钩", "质量管理体系核查", "发布");
        assertThat(post(admin, "/" + draft + "/items/" + added, with("version", "0", "usualDays", "10")))
                .hasStatus(409);
        assertThat(post(admin, "/" + draft + "/items/" + added, with("version", "" + version, "usualDays", "3651")))
                .hasStatus(422);
        assertThat(post(admin, "/" + draft + "/items/" + added, with("version", "" + version, "usualDays", "200")))
                .hasStatus3xxRedirection();
        assertThat(post(admin, "/" + draft + "/items/" + added + "/move", "up", "true"))
                .hasStatus3xxRedirection();
        assertThat(post(admin, "/" + draft + "/publish", "version", "" + version))
                .hasStatus(409);
        assertThat(post(admin, "/" + draft + "/publish", "version", "" + version(draft), "note", "加 EMC"))
                .hasStatus3xxRedirection();
        assertThat(plans.published("DRUG")).isEqualTo(draft);
        assertThat(state(old)).isEqualTo("RETIRED");
        assertThat(names(running)).isEqualTo(before);
        ProjectCode later = plans.incubating();
        assertThat(names(later)).contains("电磁兼容检验").hasSize(before.size() + 1);
        assertThat(post(admin, "/" + draft + "/items/" + added + "/remove")).hasStatus(409);
        assertThat(get(people.with(Role.VIEWER), "")).bodyText().contains("药品", "合计");
        restore(admin, draft, added);
    }

    /** For the other tests: the plan of a drug as it was delivered. */
    private void restore(CurrentUser admin, long from, long added) {
        post(admin, "/" + from + "/copy");
        long draft = draft("DRUG");
        post(admin, "/" + draft + "/items/" + item(draft, "电磁兼容检验") + "/remove");
        assertThat(post(admin, "/" + draft + "/publish", "version", "" + version(draft)))
                .hasStatus3xxRedirection();
        assertThat(added).isNotZero();
    }

    @Test
    void whatIsPublishedNeverChangesBySqlEither() {
        long template = plans.published("SOFTWARE");
        for (String attack : new String[] {
            "update milestones_template set number = 9 where id = " + template,
            "update milestones_template set state = 'DRAFT', published_at = null where id = " + template,
            "update milestones_template set state = 'RETIRED', retired_at = now(), note = 'x' where id = " + template,
            "delete from milestones_template where id = " + template,
            "update milestones_template_item set usual_days = 1 where template_id = " + template,
            "delete from milestones_template_item where template_id = " + template,
            "insert into milestones_template (id, product_kind, number, state, created_at, published_at)"
                    + " values (-1, 'SOFTWARE', 99, 'PUBLISHED', now(), now())"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDraftIsDiscardedWholeAndTheLastResortIsNeverRetired() {
        CurrentUser admin = people.with(Role.ADMIN);
        long draft = plans.draft();
        assertThat(get(admin, "/" + draft + "/items/new?stage=CLINICAL_TRIAL")).hasStatusOk();
        assertThat(get(admin, "/" + draft + "/items/new?stage=x")).hasStatusOk();
        assertThat(post(admin, "/" + draft + "/retire")).hasStatus(409);
        assertThat(post(admin, "/" + draft + "/discard")).hasStatus3xxRedirection();
        assertThat(count(draft)).isZero();
        assertThat(get(admin, "/" + draft)).hasStatus(404);
        long other = plans.published("OTHER");
        assertThat(post(admin, "/" + other + "/retire")).hasStatus(409);
        assertThat(post(admin, "/" + other + "/discard")).hasStatus(409);
        assertThat(get(admin, "/" + other + "/items/new")).hasStatus(409);
    }

    @Test
    void aNewRuleEndsTheOneBeforeAndNothingElseOfARuleChanges() {
        CurrentUser admin = people.with(Role.ADMIN);
        String clock = "/milestones/clocks/7";
        assertThat(send(admin, clock, "from", "2021-10-01", "workingDays", "8", "source", "x"))
                .hasStatus(422);
        assertThat(send(admin, clock, "from", "2031-01-01", "workingDays", "0", "source", "x"))
                .hasStatus(422);
        assertThat(send(people.with(Role.STAFF), clock, "from", "2031-01-01", "workingDays", "8", "source", "x"))
                .hasStatus(403);
        assertThat(send(admin, clock, "from", "2031-01-01", "workingDays", "8", "source", "新办法"))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/milestones/clocks").with(signedIn(admin)).exchange())
                .bodyText()
                .contains("新办法", "2030-12-31", "不构成法律意见");
        for (String attack : new String[] {
            "update milestones_clock_term set working_days = 1 where clock_id = 7",
            "update milestones_clock_term set valid_to = null where clock_id = 7 and valid_to is not null",
            "delete from milestones_clock_term where clock_id = 7",
            "insert into milestones_clock_term values (7, date '2025-01-01', null, 3, 'x')"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    private List<String> names(ProjectCode code) {
        return jdbc.sql("""
                select m.name_zh from milestones_milestone m join projects_project p on p.id = m.project_id
                where p.code = ? order by m.name_zh""").param(code.value()).query(String.class).list();
    }

    private long draft(String kind) {
        return jdbc.sql("select id from milestones_template where product_kind = ? and state = 'DRAFT'")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private long count(long template) {
        return jdbc.sql("select count(*) from milestones_template_item where template_id = ?")
                .param(template)
                .query(Long.class)
                .single();
    }

    private long item(long template, String name) {
        return jdbc.sql("select id from milestones_template_item where template_id = ? and name_zh = ?")
                .params(template, name)
                .query(Long.class)
                .single();
    }

    private long version(long template) {
        return jdbc.sql("select version from milestones_template where id = ?")
                .param(template)
                .query(Long.class)
                .single();
    }

    private String state(long template) {
        return jdbc.sql("select state from milestones_template where id = ?")
                .param(template)
                .query(String.class)
                .single();
    }

    /** The item with other values for some fields. */
    private static String[] with(String... others) {
        List<String> form = new ArrayList<>(List.of(ITEM));
        for (int at = 0; at < others.length; at += 2) {
            int place = form.indexOf(others[at]);
            if (place < 0) {
                form.add(others[at]);
                form.add(others[at + 1]);
            } else {
                form.set(place + 1, others[at + 1]);
            }
        }
        return form.toArray(String[]::new);
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get()
                .uri("/milestones/templates" + path)
                .with(signedIn(user))
                .exchange();
    }

    private MvcTestResult post(CurrentUser user, String path, String... form) {
        return send(user, "/milestones/templates" + path, form);
    }

    private MvcTestResult send(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
