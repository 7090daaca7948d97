package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectLifeTest {

    /** The life cycle as the domain's table writes it, kept apart from the code under test. */
    private static final Set<String> LEGAL = new TreeSet<>(Set.of(
            "DRAFT SUBMIT SUBMITTED",
            "SUBMITTED ACCEPT UNDER_REVIEW",
            "SUBMITTED RETURN RETURNED",
            "SUBMITTED REFUSE REJECTED",
            "RETURNED SUBMIT SUBMITTED",
            "RETURNED LAPSE WITHDRAWN",
            "UNDER_REVIEW APPROVE APPROVED",
            "UNDER_REVIEW RETURN RETURNED",
            "UNDER_REVIEW DEFER DEFERRED",
            "UNDER_REVIEW REJECT REJECTED",
            "PUBLICISED CONFIRM APPROVED",
            "PUBLICISED OBJECTION UNDER_REVIEW",
            "DEFERRED RESUME UNDER_REVIEW",
            "DEFERRED REJECT REJECTED",
            "REJECTED RECONSIDER UNDER_REVIEW",
            "APPROVED START INCUBATING",
            "INCUBATING SUSPEND SUSPENDED",
            "SUSPENDED RESUME INCUBATING",
            "INCUBATING GRADUATE GRADUATED",
            "INCUBATING TERMINATE TERMINATED",
            "SUSPENDED TERMINATE TERMINATED",
            "APPROVED REVOKE REVOKED",
            "INCUBATING REVOKE REVOKED",
            "SUSPENDED REVOKE REVOKED",
            "GRADUATED REVOKE REVOKED",
            "DRAFT WITHDRAW WITHDRAWN",
            "SUBMITTED WITHDRAW WITHDRAWN",
            "RETURNED WITHDRAW WITHDRAWN",
            "UNDER_REVIEW WITHDRAW WITHDRAWN",
            "PUBLICISED WITHDRAW WITHDRAWN",
            "DEFERRED WITHDRAW WITHDRAWN"));

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-24T02:00:00Z");

    static Stream<Object[]> everyStatusWithEveryVerb() {
        return Arrays.stream(ProjectStatus.values())
                .flatMap(status -> Arrays.stream(Verb.values())
                        .filter(verb -> verb.isTakenOnPage() || verb == Verb.LAPSE)
                        .filter(verb -> verb != Verb.ARCHIVE && verb != Verb.RESTORE)
                        .map(verb -> new Object[] {status, verb}));
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryVerb")
    void onlyTheStepsOfTheTableArePossible(ProjectStatus status, Verb verb) {
        Project project = TestProjects.standingAt(status);
        int before = project.transitions().size();
        String legal = LEGAL.stream()
                .filter(step -> step.startsWith(status + " " + verb + " "))
                .findFirst()
                .orElse(null);
        if (legal == null) {
            assertThatThrownBy(() -> TestProjects.take(project, verb, LATER)).isInstanceOf(StepRefusedException.class);
            assertThat(project.status()).isEqualTo(status);
            assertThat(project.transitions()).hasSize(before);
        } else {
            TestProjects.take(project, verb, LATER);
            assertThat(status + " " + verb + " " + project.status()).isEqualTo(legal);
            assertThat(project.transitions()).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryVerb")
    void anArchivedProjectTakesNoStep(ProjectStatus status, Verb verb) {
        Project project = TestProjects.standingAt(status);
        project.archive(TestProjects.by(Verb.ARCHIVE, NOW, "double"));
        assertThatThrownBy(() -> TestProjects.take(project, verb, LATER)).isInstanceOf(StepRefusedException.class);
        assertThat(project.status()).isEqualTo(status);
    }

    @Test
    void approvalWithANoticeWaitsForItsEnd() {
        Project project = TestProjects.standingAt(ProjectStatus.UNDER_REVIEW);
        project.approve(
                TestProjects.by(Verb.APPROVE, NOW, null),
                Approval.of(Yuan.of(1_000_000), Stage.PROTOTYPE, LocalDate.of(2026, 12, 1)));
        assertThat(project.status()).isEqualTo(ProjectStatus.PUBLICISED);
        assertThatThrownBy(() -> project.confirm(TestProjects.by(Verb.CONFIRM, NOW, null)))
                .isInstanceOf(StepRefusedException.class);
        project.confirm(TestProjects.by(Verb.CONFIRM, LATER, null));
        assertThat(project.status()).isEqualTo(ProjectStatus.APPROVED);
    }

    @Test
    void approvalSetsTheAmountAndTheStageOfEntry() {
        Project project = TestProjects.standingAt(ProjectStatus.APPROVED);
        assertThat(project.standing().amount()).isEqualTo(Yuan.of(1_000_000));
        assertThat(project.facts().entryStage()).isEqualTo(Stage.PROTOTYPE);
        assertThat(project.standing().stage()).isEqualTo(Stage.PROTOTYPE);
    }

    @Test
    void anUpheldObjectionTakesTheApprovedAmountBack() {
        Project project = TestProjects.standingAt(ProjectStatus.PUBLICISED);
        project.step(TestProjects.by(Verb.OBJECTION, NOW, "upheld"));
        assertThat(project.standing().amount()).isNull();
        assertThat(project.facts().entryStage()).isNull();
    }

    @Test
    void approvingLessThanAskedWithoutAReasonIsRefused() {
        Project project = TestProjects.standingAt(ProjectStatus.UNDER_REVIEW);
        assertThatThrownBy(() -> project.approve(
                        TestProjects.by(Verb.APPROVE, NOW, null), Approval.of(Yuan.of(999_999), Stage.PROTOTYPE, null)))
                .isInstanceOf(StepRefusedException.class);
        assertThat(project.status()).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void submittingAnIncompleteDraftIsRefused() {
        Project project = Project.draft(
                TestProjects.CODE, null, ProjectContent.titled("t"), TestProjects.by(Verb.REGISTER, NOW, null));
        assertThatThrownBy(() -> project.submit(TestProjects.by(Verb.SUBMIT, NOW, null)))
                .isInstanceOf(StepRefusedException.class)
                .hasMessage("projects.refused.incomplete");
    }

    @Test
    void aReturnDoesNotLapseBeforeItsDateHasPassed() {
        Project project = TestProjects.standingAt(ProjectStatus.RETURNED);
        assertThatThrownBy(() -> project.lapse(Step.bySystem(Verb.LAPSE, NOW, "past due")))
                .isInstanceOf(StepRefusedException.class);
    }

    @Test
    void afterApprovalEditingDoesNotMoveTheStage() {
        Project project = TestProjects.standingAt(ProjectStatus.INCUBATING);
        project.edit(ProjectContent.titled("new title"), NOW);
        assertThat(project.standing().stage()).isEqualTo(Stage.PROTOTYPE);
        assertThat(project.content().description().titleZh()).isEqualTo("new title");
    }

    @Test
    void takingOverStandsWhereTheProjectReallyStands() {
        Project project = TestProjects.standingAt(ProjectStatus.DRAFT);
        Standing real =
                new Standing(ProjectStatus.GRADUATED, Stage.MARKET_LAUNCH, Yuan.of(5), null, ExitKind.INDUSTRIALISED);
        project.takeOver(
                TestProjects.by(Verb.TAKE_OVER, NOW, "old").withDocument("2013-7", LocalDate.of(2013, 5, 1)), real, 7);
        assertThat(project.status()).isEqualTo(ProjectStatus.GRADUATED);
        assertThat(project.facts().submittedAt()).isBefore(NOW);
    }

    @Test
    void aCorrectionTakesTheLastStepBackAndKeepsBothEntries() {
        Project project = TestProjects.standingAt(ProjectStatus.APPROVED);
        Transition wrong = project.transitions().get(project.transitions().size() - 1);
        int before = project.transitions().size();
        project.correct(
                TestProjects.by(Verb.CORRECT, NOW, "wrong project").withDocument("M-1", LocalDate.of(2026, 11, 24)),
                wrong,
                3);
        assertThat(project.status()).isEqualTo(ProjectStatus.UNDER_REVIEW);
        assertThat(project.standing().amount()).isNull();
        assertThat(project.transitions()).hasSize(before + 1);
    }
}
