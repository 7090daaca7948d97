package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.ListedProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class KeyProjectsTest {

    private static final String YEAR = "2077";

    private final MockMvcTester pages;
    private final People people;
    private final JdbcClient jdbc;
    private final ListedProjects projects;
    private CurrentUser staff;
    private List<String> codes = new ArrayList<>();

    @Autowired
    KeyProjectsTest(MockMvcTester pages, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.jdbc = jdbc;
        this.projects = new ListedProjects(jdbc, clock);
        this.staff = people.with(Role.STAFF);
    }

    @BeforeEach
    void makeProjects() {
        jdbc.sql("delete from projects_key_mark where year = 2077").update();
        codes = projects.drafts(projects.institution(), 3, staff).stream()
                .map(id -> jdbc.sql("select code from projects_project where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .toList();
    }

    private MvcTestResult send(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user)).param("year", YEAR);
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult mark(String code, String rank) {
        return send(staff, "/projects/key", "code", code, "rank", rank, "reason", "because");
    }

    private List<String> listed() {
        return jdbc.sql("select p.code from projects_key_mark k join projects_project p on p.id = k.project_id"
                        + " where k.year = 2077 order by k.rank")
                .query(String.class)
                .list();
    }

    private List<Integer> ranks() {
        return jdbc.sql("select rank from projects_key_mark where year = 2077 order by rank")
                .query(Integer.class)
                .list();
    }

    @Test
    void whoIsPutInBetweenMovesTheOthersAndRemovalClosesTheGap() {
        mark(codes.get(0), "");
        mark(codes.get(1), "");
        mark(codes.get(2), "1");
        assertThat(listed()).containsExactly(codes.get(2), codes.get(0), codes.get(1));
        send(staff, "/projects/key/" + codes.get(2) + "/change", "rank", "3", "reason", "r", "version", "0");
        assertThat(listed()).containsExactly(codes.get(0), codes.get(1), codes.get(2));
        send(staff, "/projects/key/" + codes.get(1) + "/remove");
        assertThat(listed()).containsExactly(codes.get(0), codes.get(2));
        assertThat(ranks()).containsExactly(1, 2);
    }

    @Test
    void twiceOnOneListAnUnknownCodeAndAMissingReasonAreRefused() {
        assertThat(mark(codes.get(0), "")).hasStatus3xxRedirection();
        assertThat(mark(codes.get(0), "")).hasStatus(422).bodyText().contains("because");
        assertThat(mark("BP-1999-9999", "")).hasStatus(422);
        assertThat(mark("nonsense", "")).hasStatus(422);
        assertThat(mark(codes.get(1), "-1")).hasStatus(422);
        assertThat(mark(codes.get(1), "9")).hasStatus(422);
        assertThat(send(staff, "/projects/key", "code", codes.get(1))).hasStatus(422);
        assertThat(listed()).containsExactly(codes.get(0));
    }

    @Test
    void whoChangesSecondSeesTheOtherChangeAndKeepsHisWords() {
        mark(codes.get(0), "");
        String path = "/projects/key/" + codes.get(0) + "/change";
        send(staff, path, "rank", "1", "reason", "the first", "version", "0");
        assertThat(send(staff, path, "rank", "1", "reason", "the second", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("the first", "the second", "name=\"version\" value=\"1\"");
        assertThat(send(staff, path, "rank", "0", "reason", "x".repeat(501), "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(501));
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        mark(codes.get(0), "");
        CurrentUser viewer = people.with(Role.VIEWER);
        assertThat(pages.get()
                        .uri("/projects/key?year=" + YEAR)
                        .with(signedIn(viewer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(codes.get(0));
        assertThat(send(viewer, "/projects/key/" + codes.get(0) + "/remove")).hasStatus(403);
        assertThat(listed()).hasSize(1);
        assertThat(pages.get()
                        .uri("/projects/key?year=abc")
                        .with(signedIn(viewer))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void aFieldIsAddedRenamedMovedAndPutOutOfUseButNeverTwice() {
        CurrentUser admin = people.with(Role.ADMIN);
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String[] form = {"code", code, "nameZh", "测试" + code, "nameEn", "Test", "source", "test"};
        assertThat(send(admin, "/admin/fields", form)).hasStatus3xxRedirection();
        assertThat(send(admin, "/admin/fields", form)).hasStatus(422);
        assertThat(send(staff, "/admin/fields", form)).hasStatus(403);
        send(admin, "/admin/fields/" + code + "/move", "up", "true");
        send(admin, "/admin/fields/" + code + "/offer", "active", "false");
        assertThat(send(admin, "/admin/fields/" + code + "/rename", "nameZh", "新名", "nameEn", "New", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("新名", "测试" + code);
        assertThat(send(admin, "/admin/fields/" + code + "/rename", "nameZh", "", "nameEn", "New", "version", "1"))
                .hasStatus(422);
        assertThat(send(
                        admin,
                        "/admin/fields/" + code + "/rename",
                        "nameZh",
                        "新名" + code,
                        "nameEn",
                        "New",
                        "version",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/admin/fields").with(signedIn(admin)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("新名" + code, "已停用");
    }
}
