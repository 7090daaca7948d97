package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/** Where a project stands: everything that steps change, and nothing that people write. Changed by {@link Project}. */
@Embeddable
class ProjectPlace {

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private Instant statusSince;
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage entryStage;

    private @Nullable Yuan approvedAmount;
    private @Nullable LocalDate returnDueOn;
    private @Nullable LocalDate noticeEndsOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ExitKind exitKind;

    // Of the last approval; says nothing where the project is not approved.
    private @Nullable String conditionText;
    private @Nullable LocalDate conditionDueOn;
    private @Nullable LocalDate conditionMetOn;

    protected ProjectPlace() {}

    static ProjectPlace draft(Stage stage, Instant at) {
        ProjectPlace place = new ProjectPlace();
        place.status = ProjectStatus.DRAFT;
        place.statusSince = at;
        place.stage = stage;
        return place;
    }

    /** Until the decision people say where it stands; from then on a gate or a correction moves it. */
    void say(Stage said) {
        if (!status.isDecided()) {
            stage = said;
        }
    }

    void decided(Approval approval) {
        approvedAmount = approval.amount();
        entryStage = approval.entryStage();
        stage = approval.entryStage();
        noticeEndsOn = approval.noticeEndsOn();
        ApprovalCondition condition = approval.condition();
        conditionText = condition == null ? null : condition.text();
        conditionDueOn = condition == null ? null : condition.dueOn();
        conditionMetOn = null;
    }

    void moveTo(Stage next) {
        stage = next;
    }

    void conditionMet(LocalDate on) {
        conditionMetOn = on;
    }

    void dueOn(LocalDate day) {
        returnDueOn = day;
    }

    void leavesBy(ExitKind kind) {
        exitKind = kind;
    }

    void arrive(ProjectStatus next, Instant at) {
        status = next;
        statusSince = at;
        if (next == ProjectStatus.SUBMITTED && submittedAt == null) {
            submittedAt = at;
        }
        returnDueOn = next == ProjectStatus.RETURNED ? returnDueOn : null;
        noticeEndsOn = next == ProjectStatus.PUBLICISED ? noticeEndsOn : null;
        if (!next.isDecided()) {
            approvedAmount = null;
            entryStage = null;
        }
    }

    /** Stands where the real thing has stood since the given day. */
    void takeOver(Standing real, LocalDate since) {
        stand(real);
        statusSince = Days.startOf(since);
        submittedAt = status == ProjectStatus.DRAFT ? null : statusSince;
    }

    /** Stands again where it stood before a step. */
    void goBack(Standing before, Instant at) {
        stand(before);
        statusSince = at;
    }

    private void stand(Standing standing) {
        status = standing.requiredStatus();
        stage = standing.requiredStage();
        approvedAmount = standing.amount();
        exitKind = standing.exitKind();
        returnDueOn = status == ProjectStatus.RETURNED ? standing.dueOn() : null;
        noticeEndsOn = status == ProjectStatus.PUBLICISED ? standing.dueOn() : null;
        if (!status.isDecided()) {
            entryStage = null;
        } else if (entryStage == null) {
            entryStage = stage;
        }
    }

    Standing standing() {
        return new Standing(status, stage, approvedAmount, returnDueOn != null ? returnDueOn : noticeEndsOn, exitKind);
    }

    /** What the approval asked for, met or not; null where it is without condition or there is none. */
    @Nullable
    ApprovalCondition condition() {
        return conditionText == null || !status.isDecided()
                ? null
                : new ApprovalCondition(conditionText, Objects.requireNonNull(conditionDueOn));
    }

    boolean hasOpenCondition() {
        return condition() != null && conditionMetOn == null;
    }

    ProjectStatus status() {
        return status;
    }

    Stage stage() {
        return stage;
    }

    ProjectRecord facts(Provenance provenance, boolean archived, Instant updatedAt) {
        return new ProjectRecord(
                entryStage,
                statusSince,
                submittedAt,
                archived,
                provenance.createdBy(),
                provenance.createdAt(),
                provenance.importerId(),
                provenance.importId(),
                updatedAt,
                condition(),
                conditionMetOn);
    }
}
