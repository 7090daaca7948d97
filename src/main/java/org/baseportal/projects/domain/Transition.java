package org.baseportal.projects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a project's life, written once and never changed; the database refuses an update, too. */
@Entity
@Immutable
@Table(name = "projects_transition")
class Transition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "projects_transition_seq")
    @SequenceGenerator(name = "projects_transition_seq", sequenceName = "projects_transition_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id")
    private Project project;

    @Enumerated(EnumType.STRING)
    private Verb verb;

    @Enumerated(EnumType.STRING)
    private @Nullable ProjectStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ProjectStatus toStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage fromStage;

    @Enumerated(EnumType.STRING)
    private Stage toStage;

    private @Nullable Long actorId;
    private String actorName;
    private Instant at;
    private LocalDate effectiveOn;
    private @Nullable String reason;
    private @Nullable String document;
    private @Nullable String minutesNumber;
    private @Nullable LocalDate minutesOn;
    private @Nullable Yuan amount;
    private @Nullable Yuan amountBefore;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate dueBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable ExitKind exitKind;

    private @Nullable String conditionText;
    private @Nullable LocalDate conditionDueOn;
    private boolean simpleProcedure;

    @Column(name = "corrects_id")
    private @Nullable Long corrects;

    @Column(name = "proposal_id")
    private @Nullable Long proposal;

    protected Transition() {}

    /** The step that {@code project} has just taken, seen against how it stood before. */
    static Transition of(Project project, Step step, Standing before, Standing after) {
        Transition taken = new Transition();
        taken.project = project;
        taken.verb = step.verb();
        taken.fromStatus = before.status();
        taken.toStatus = after.requiredStatus();
        taken.fromStage = before.stage();
        taken.toStage = after.requiredStage();
        taken.actorId = step.actorId();
        taken.actorName = step.actorName();
        taken.at = step.at();
        taken.effectiveOn = step.effectiveOn();
        taken.reason = step.reason();
        taken.document = step.document();
        taken.minutesNumber = step.minutesNumber();
        taken.minutesOn = step.minutesOn();
        taken.simpleProcedure = step.simple();
        taken.amountBefore = before.amount();
        taken.amount = after.amount();
        taken.dueBefore = before.dueOn();
        taken.dueOn = after.dueOn();
        taken.exitKind = after.exitKind();
        ApprovalCondition condition =
                step.verb() == Verb.APPROVE ? project.facts().condition() : null;
        taken.conditionText = condition == null ? null : condition.text();
        taken.conditionDueOn = condition == null ? null : condition.dueOn();
        return taken;
    }

    Transition because(long proposalId, @Nullable Long correctedId) {
        proposal = proposalId;
        corrects = correctedId;
        return this;
    }

    HistoryEntry entry(@Nullable String address) {
        return new HistoryEntry(
                at,
                verb,
                null,
                actorName,
                address,
                fromStatus,
                toStatus,
                ProjectHistory.ifOther(effectiveOn, at),
                reason,
                document,
                minutesNumber,
                minutesOn,
                verb == Verb.APPROVE || verb == Verb.TAKE_OVER ? amount : null,
                simpleProcedure,
                conditionText == null || conditionDueOn == null
                        ? null
                        : new ApprovalCondition(conditionText, conditionDueOn),
                movesStage() ? fromStage : null,
                movesStage() ? toStage : null,
                List.of());
    }

    private boolean movesStage() {
        return verb == Verb.ADVANCE || verb == Verb.STEP_BACK;
    }

    Instant at() {
        return at;
    }

    Long id() {
        return id;
    }

    Verb verb() {
        return verb;
    }

    @Nullable
    ProjectStatus from() {
        return fromStatus;
    }

    ProjectStatus to() {
        return toStatus;
    }

    /** How the project stood before this step. */
    Standing before() {
        // A step away from graduation leaves the kind of exit in its own entry.
        return new Standing(
                fromStatus,
                fromStage,
                amountBefore,
                dueBefore,
                fromStatus == ProjectStatus.GRADUATED ? exitKind : null);
    }
}
