package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.BulkResult.Outcome;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class BulkPagesTest {

    private final MockMvcTester pages;
    private final RegisteredProjects projects;
    private final JdbcClient jdbc;
    private final CurrentUser staff;
    private final CurrentUser admin;

    @Autowired
    BulkPagesTest(MockMvcTester pages, RegisteredProjects projects, JdbcClient jdbc, People people) {
        this.pages = pages;
        this.projects = projects;
        this.jdbc = jdbc;
        this.staff = people.with(Role.STAFF);
        this.admin = people.with(Role.ADMIN);
    }

    private MvcTestResult send(CurrentUser user, String act, List<String> codes, String... more) {
        var request = pages.post()
                .uri("/projects/bulk")
                .with(csrf())
                .with(signedIn(user))
                .param("act", act)
                .param("code", codes.toArray(String[]::new));
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    @SuppressWarnings("unchecked")
    private static List<BulkLine> lines(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/projects/bulk/result");
        return (List<BulkLine>)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("lines"));
    }

    private String at(ProjectStatus status) {
        return projects.at(status).value();
    }

    private String statusOf(String code) {
        return jdbc.sql("select status from projects_project where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    @Test
    void oneThatIsRefusedSaysWhyAndDoesNotHoldBackTheOthers() {
        String first = at(ProjectStatus.SUBMITTED);
        String tooFar = at(ProjectStatus.UNDER_REVIEW);
        String last = at(ProjectStatus.SUBMITTED);
        List<BulkLine> lines = lines(send(staff, "ACCEPT", List.of(first, tooFar, last, first, "BP-1999-0001")));
        assertThat(lines)
                .extracting(BulkLine::code, BulkLine::outcome)
                .containsExactly(tuple(first, Outcome.DONE), tuple(tooFar, Outcome.REFUSED), tuple(last, Outcome.DONE));
        assertThat(lines.get(1).why()).contains("评审中");
        assertThat(List.of(statusOf(first), statusOf(last))).containsOnly("UNDER_REVIEW");
        assertThat(lines(send(staff, "ACCEPT", List.of(first))))
                .extracting(BulkLine::outcome)
                .containsExactly(Outcome.REFUSED);
    }

    @Test
    void ownerAndTagAreWrittenOnceWithTheirHistory() {
        String code = at(ProjectStatus.SUBMITTED);
        String owner = String.valueOf(staff.id().value());
        assertThat(lines(send(admin, "ASSIGN", List.of(code), "owner", owner)))
                .extracting(BulkLine::outcome)
                .containsExactly(Outcome.DONE);
        assertThat(lines(send(admin, "ASSIGN", List.of(code), "owner", owner)))
                .extracting(BulkLine::outcome)
                .containsExactly(Outcome.UNCHANGED);
        lines(send(staff, "TAG", List.of(code), "tag", "２０２６路演"));
        assertThat(jdbc.sql("select p.owner_id || ' ' || t.tag from projects_project p"
                                + " join projects_tag t on t.project_id = p.id where p.code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .startsWith(owner + " ")
                .endsWith("路演");
        assertThat(jdbc.sql("select count(*) from audit_event where subject_key = ? and action = 'edit'")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsAskedForAndNothingIsDone() {
        String code = at(ProjectStatus.SUBMITTED);
        assertThat(send(staff, "ARCHIVE", List.of(code)))
                .hasStatus(422)
                .bodyText()
                .contains(code);
        assertThat(send(staff, "TAG", List.of(code), "tag", "两 个")).hasStatus(422);
        assertThat(send(staff, "TAG", List.of(code), "tag", "长".repeat(31))).hasStatus(422);
        assertThat(send(staff, "ASSIGN", List.of(code), "owner", "-1")).hasStatus(422);
        assertThat(send(staff, "", List.of(code))).hasStatus(422);
        assertThat(send(staff, "APPROVE", List.of(code))).hasStatus(422);
        assertThat(send(staff, "ACCEPT", List.of())).hasStatus(422);
        assertThat(send(admin, "ACCEPT", List.of(code))).hasStatus(422);
        assertThat(statusOf(code)).isEqualTo("SUBMITTED");
    }

    @Test
    void everythingThatIsFoundCanBeTakenFiveHundredAtMost() {
        String code = at(ProjectStatus.SUBMITTED);
        assertThat(pages.get()
                        .uri("/projects/bulk?all=true&q=" + code)
                        .with(signedIn(staff))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + code + "\"");
        assertThat(pages.get().uri("/projects/bulk").with(signedIn(staff)).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"act\"");
    }
}
