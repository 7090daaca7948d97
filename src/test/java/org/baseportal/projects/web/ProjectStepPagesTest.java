package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProjectStepPagesTest {

    private final MockMvcTester pages;
    private final RegisteredProjects projects;
    private final People people;

    @Autowired
    ProjectStepPagesTest(MockMvcTester pages, RegisteredProjects projects, People people) {
        this.pages = pages;
        this.projects = projects;
        this.people = people;
    }

    private static List<Verb> everyStep() {
        return Stream.of(Verb.values()).filter(Verb::isTakenOnPage).toList();
    }

    @Test
    void everyStepAsksOnAPageOfItsOwn() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser all = people.with(Role.STAFF, Role.APPROVER, Role.ADMIN);
        for (Verb verb : everyStep()) {
            assertThat(pages.get().uri("/projects/" + code + "/" + verb.path()).with(signedIn(all)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(code.value());
        }
    }

    @Test
    void aViewerTakesNoStep() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser viewer = people.with(Role.VIEWER);
        for (Verb verb : everyStep()) {
            assertThat(send(viewer, code, verb)).hasStatus(403);
        }
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void aStepThatIsNotPossibleIsRefusedByItsAddress() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser all = people.with(Role.STAFF, Role.APPROVER);
        for (Verb verb : everyStep()) {
            if (!ProjectStatus.UNDER_REVIEW.allows(verb) && verb != Verb.ARCHIVE) {
                assertThat(send(all, code, verb, "reason", "r", "exitKind", "COMPLETED"))
                        .hasStatus(409);
            }
        }
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void anApprovalNeedsAmountStageAndMinutes() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(send(approver, code, Verb.APPROVE, "reason", "kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("kept words", "form-errors");
        assertThat(send(approver, code, Verb.APPROVE, approval("99"))).hasStatus(422);
        assertThat(send(approver, code, Verb.APPROVE, approval("100"))).hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
        assertThat(send(approver, code, Verb.APPROVE, approval("100"))).hasStatus(409);
    }

    @Test
    void aNoticeIsConfirmedOnlyAfterItsEnd() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser approver = people.with(Role.APPROVER);
        String[] withNotice = Stream.concat(
                        Stream.of(approval("100")), Stream.of("notice", "true", "noticeEndsOn", "2027-01-01"))
                .toArray(String[]::new);
        assertThat(send(approver, code, Verb.APPROVE, withNotice)).hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.PUBLICISED);
        assertThat(send(approver, code, Verb.CONFIRM)).hasStatus(409);
        assertThat(send(approver, code, Verb.OBJECTION, "reason", "upheld")).hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void aStepNeedsItsReason() {
        ProjectCode code = projects.at(ProjectStatus.SUBMITTED);
        CurrentUser staff = people.with(Role.STAFF);
        assertThat(send(staff, code, Verb.RETURN, "dueOn", "2020-01-01")).hasStatus(422);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.SUBMITTED);
    }

    @Test
    void whoLookedAtAnOlderVersionDecidesNothing() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(send(approver, code, Verb.DEFER, "reason", "r", "version", "0"))
                .hasStatus(409);
    }

    @Test
    void aProjectThatMayNotBeKnownAnswersLikeOneThatDoesNotExist() {
        CurrentUser reviewer = people.with(Role.REVIEWER);
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        assertThat(pages.get().uri("/projects/" + code).with(signedIn(reviewer)))
                .hasStatus(404);
        assertThat(pages.get().uri("/projects/BP-1999-9999").with(signedIn(reviewer)))
                .hasStatus(404);
        assertThat(pages.get().uri("/projects/" + code + "/history").with(signedIn(reviewer)))
                .hasStatus(404);
    }

    private static String[] approval(String wan) {
        return new String[] {"amount", wan, "stage", "PROTOTYPE", "minutesNumber", "M-1", "minutesOn", "2026-01-05"};
    }

    private MvcTestResult send(CurrentUser user, ProjectCode code, Verb verb, String... form) {
        var request = pages.post()
                .uri("/projects/" + code + "/" + verb.path())
                .with(csrf())
                .with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
