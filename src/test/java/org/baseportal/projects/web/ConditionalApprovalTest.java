package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 限期修改后立项 and the pages of what waits for a date or a second person. */
@PortalTest
class ConditionalApprovalTest {

    private final MockMvcTester pages;
    private final RegisteredProjects projects;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    ConditionalApprovalTest(MockMvcTester pages, RegisteredProjects projects, People people, JdbcClient jdbc) {
        this.pages = pages;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void aConditionalApprovalSaysWhatMustBeDoneByWhen() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(approve(approver, code, "conditional", "true")).hasStatus(422);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void theProjectMovesInOnlyAfterAnApproverHasFoundTheConditionMet() {
        ProjectCode code = conditional();
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(get(staff, "/projects/" + code)).bodyText().contains("more animals", "2027-03-01");
        assertThat(get(staff, "/projects/" + code + "/history")).bodyText().contains("more animals");
        assertThat(send(staff, code, "start")).hasStatus(409);
        assertThat(send(staff, code, "fulfil", "reason", "done")).hasStatus(403);
        assertThat(send(approver, code, "fulfil")).hasStatus(422);
        assertThat(send(approver, code, "fulfil", "reason", "report seen")).hasStatus3xxRedirection();
        assertThat(send(approver, code, "fulfil", "reason", "again")).hasStatus(409);
        assertThat(send(staff, code, "start")).hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.INCUBATING);
    }

    @Test
    void theDatabaseLetsNobodyMoveInOnAnOpenCondition() {
        ProjectCode code = conditional();
        assertThatThrownBy(() -> jdbc.sql("update projects_project set status = 'INCUBATING' where code = ?")
                        .param(code.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theStageOfAnApprovedProjectIsMovedByNoEditAndHistoryClaimsNone() {
        ProjectCode code = projects.at(ProjectStatus.APPROVED);
        CurrentUser staff = people.with(Role.STAFF);
        String version = String.valueOf(jdbc.sql("select version from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .single());
        assertThat(send(
                        staff,
                        code,
                        "edit",
                        "version",
                        version,
                        "titleZh",
                        "new title",
                        "stage",
                        "MARKET_LAUNCH",
                        "openness",
                        "INTERNAL"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select title_zh || ' ' || stage from projects_project where code = ?")
                        .param(code.value())
                        .query(String.class)
                        .single())
                .isEqualTo("new title PROTOTYPE");
        assertThat(jdbc.sql("select changes::text from audit_event where subject_key = ? and action = 'edit'")
                        .param(code.value())
                        .query(String.class)
                        .single())
                .doesNotContain("MARKET_LAUNCH");
    }

    @Test
    void aReturnIsAnnouncedOnHomeAndOnThePageOfDatesBeforeItLapses() {
        ProjectCode code = projects.at(ProjectStatus.RETURNED);
        jdbc.sql("update projects_project set return_due_on = date '1999-01-01' where code = ?")
                .param(code.value())
                .update();
        CurrentUser staff = people.with(Role.STAFF);
        assertThat(get(staff, "/")).hasStatusOk().bodyText().contains("1999-01-01", "/projects/due?kind=ANSWER");
        assertThat(get(staff, "/projects/due?kind=ANSWER"))
                .hasStatusOk()
                .bodyText()
                .contains(code.value());
        assertThat(get(people.with(Role.VIEWER), "/projects/due")).hasStatusOk();
        assertThat(get(people.with(Role.REVIEWER), "/projects/due")).hasStatus(403);
        jdbc.sql("update projects_project set return_due_on = date '2100-01-01' where code = ?")
                .param(code.value())
                .update();
    }

    private ProjectCode conditional() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        assertThat(approve(
                        people.with(Role.APPROVER),
                        code,
                        "conditional",
                        "true",
                        "condition",
                        "more animals",
                        "conditionDueOn",
                        "2027-03-01"))
                .hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
        return code;
    }

    private MvcTestResult approve(CurrentUser user, ProjectCode code, String... more) {
        String[] plain = {"amount", "100", "stage", "PROTOTYPE", "minutesNumber", "M-1", "minutesOn", "2026-01-05"};
        return send(
                user,
                code,
                "approve",
                Stream.concat(Arrays.stream(plain), Arrays.stream(more)).toArray(String[]::new));
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }

    private MvcTestResult send(CurrentUser user, ProjectCode code, String verb, String... form) {
        var request =
                pages.post().uri("/projects/" + code + "/" + verb).with(csrf()).with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
