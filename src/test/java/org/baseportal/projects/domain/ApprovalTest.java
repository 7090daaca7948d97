package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.junit.jupiter.api.Test;

/** What an approval fixes, with and without condition, and what a correction puts back. */
class ApprovalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    @Test
    void aConditionalApprovalLetsNobodyMoveInUntilItsConditionIsMet() {
        Project project = conditional(DUE);
        assertThat(project.status()).isEqualTo(ProjectStatus.APPROVED);
        assertThat(project.isPossible(Verb.START)).isFalse();
        assertThatThrownBy(() -> project.step(TestProjects.by(Verb.START, NOW, null)))
                .hasMessage("projects.refused.conditionOpen");
        project.fulfil(TestProjects.by(Verb.FULFIL, NOW, "seen"));
        assertThat(project.status()).isEqualTo(ProjectStatus.APPROVED);
        assertThatThrownBy(() -> project.fulfil(TestProjects.by(Verb.FULFIL, NOW, "twice")))
                .isInstanceOf(StepRefusedException.class);
        project.step(TestProjects.by(Verb.START, NOW, null));
        assertThat(project.status()).isEqualTo(ProjectStatus.INCUBATING);
    }

    @Test
    void aConditionThatIsDueInThePastIsRefused() {
        assertThatThrownBy(() -> conditional(LocalDate.of(2026, 11, 23))).hasMessage("projects.refused.dueInPast");
    }

    @Test
    void theConditionStandsInTheHistoryOfTheApproval() {
        Project project = conditional(DUE);
        List<Transition> steps = project.transitions();
        assertThat(steps.get(steps.size() - 1).entry(null).condition())
                .isEqualTo(new ApprovalCondition("more animals", DUE));
    }

    @Test
    void duringTheNoticeTheStageOfEntryStaysWhateverIsEdited() {
        Project project = TestProjects.standingAt(ProjectStatus.PUBLICISED);
        project.edit(ProjectContent.titled("new title"), NOW);
        assertThat(project.standing().stage()).isEqualTo(Stage.PROTOTYPE);
        assertThat(project.facts().entryStage()).isEqualTo(Stage.PROTOTYPE);
    }

    @Test
    void theStageIsMovedByNoStepOfTheLifeCycleButTheApproval() {
        for (Verb verb : List.of(Verb.START, Verb.SUSPEND, Verb.RESUME, Verb.GRADUATE, Verb.REVOKE)) {
            for (ProjectStatus status : ProjectStatus.values()) {
                Project project = TestProjects.standingAt(status);
                Stage before = project.standing().stage();
                if (project.isPossible(verb)) {
                    TestProjects.take(project, verb, NOW);
                }
                assertThat(project.standing().stage()).isEqualTo(before);
            }
        }
    }

    @Test
    void aCorrectedRevocationGivesTheKindOfExitBack() {
        Project project = TestProjects.standingAt(ProjectStatus.GRADUATED);
        project.step(TestProjects.by(Verb.REVOKE, NOW, "mistaken"));
        correct(project);
        assertThat(project.status()).isEqualTo(ProjectStatus.GRADUATED);
        assertThat(project.standing().exitKind()).isEqualTo(ExitKind.COMPLETED);
    }

    @Test
    void aCorrectedObjectionGivesAmountStageAndNoticeBack() {
        Project project = TestProjects.standingAt(ProjectStatus.PUBLICISED);
        Standing before = project.standing();
        project.step(TestProjects.by(Verb.OBJECTION, NOW, "upheld"));
        correct(project);
        assertThat(project.standing()).isEqualTo(before);
        assertThat(project.facts().entryStage()).isEqualTo(Stage.PROTOTYPE);
    }

    @Test
    void anArchivedDraftIsNotTakenOver() {
        Project project = TestProjects.standingAt(ProjectStatus.DRAFT);
        project.archive(TestProjects.by(Verb.ARCHIVE, NOW, "double"));
        Standing real = new Standing(ProjectStatus.INCUBATING, Stage.PROTOTYPE, null, null, null);
        assertThatThrownBy(() -> project.takeOver(TestProjects.by(Verb.TAKE_OVER, NOW, "old"), real, 1))
                .isInstanceOf(StepRefusedException.class);
    }

    @Test
    void aReturnIsTakenOverWithItsDate() {
        Project project = TestProjects.standingAt(ProjectStatus.DRAFT);
        Standing real = new Standing(ProjectStatus.RETURNED, Stage.PROTOTYPE, null, DUE, null);
        project.takeOver(TestProjects.by(Verb.TAKE_OVER, NOW, "old"), real, 1);
        assertThat(project.standing().dueOn()).isEqualTo(DUE);
    }

    private static Project conditional(LocalDate due) {
        Project project = TestProjects.standingAt(ProjectStatus.UNDER_REVIEW);
        project.approve(
                TestProjects.by(Verb.APPROVE, NOW, null),
                new Approval(Yuan.of(1_000_000), Stage.PROTOTYPE, null, new ApprovalCondition("more animals", due)));
        return project;
    }

    private static void correct(Project project) {
        List<Transition> steps = project.transitions();
        project.correct(
                TestProjects.by(Verb.CORRECT, NOW, "wrong").withDocument("N-1", LocalDate.of(2026, 11, 24)),
                steps.get(steps.size() - 1),
                5);
    }
}
