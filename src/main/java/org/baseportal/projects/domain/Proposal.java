package org.baseportal.projects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;

/** A taking over or a correction: one proposes and names a document, another confirms or declines. */
@Entity
@Table(name = "projects_proposal")
class Proposal {

    /** What is proposed. */
    enum Kind {
        /** 补录. */
        TAKE_OVER,
        /** 更正. */
        CORRECTION
    }

    /** What became of it. */
    enum State {
        OPEN,
        CONFIRMED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "projects_proposal_seq")
    @SequenceGenerator(name = "projects_proposal_seq", sequenceName = "projects_proposal_seq")
    private Long id;

    @Version
    private long version;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private ProjectStatus targetStatus;

    @Enumerated(EnumType.STRING)
    private Stage targetStage;

    private LocalDate effectiveOn;
    private @Nullable LocalDate dueOn;
    private @Nullable Yuan approvedAmount;

    @Enumerated(EnumType.STRING)
    private @Nullable ExitKind exitKind;

    private @Nullable Long transitionId;
    private String reason;
    private String document;

    @Column(updatable = false)
    private @Nullable Long importId;

    private long proposedBy;
    private String proposedByName;
    private Instant proposedAt;
    private @Nullable Long decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable Long projectVersion;

    protected Proposal() {}

    static Proposal takeOver(Project project, ProposalCommand command, CurrentUser by, Instant at) {
        Proposal proposal = proposed(project, Kind.TAKE_OVER, command, by, at);
        proposal.targetStatus = command.requiredStatus();
        proposal.targetStage = command.requiredStage();
        proposal.approvedAmount = command.amount();
        proposal.exitKind = command.exitKind();
        proposal.dueOn = command.dueOn();
        return proposal;
    }

    static Proposal correction(Project project, Transition wrong, ProposalCommand command, CurrentUser by, Instant at) {
        Proposal proposal = proposed(project, Kind.CORRECTION, command, by, at);
        Standing before = wrong.before();
        proposal.targetStatus = before.requiredStatus();
        proposal.targetStage = before.requiredStage();
        proposal.approvedAmount = before.amount();
        proposal.transitionId = wrong.id();
        return proposal;
    }

    private static Proposal proposed(Project project, Kind kind, ProposalCommand command, CurrentUser by, Instant at) {
        Proposal proposal = new Proposal();
        proposal.projectId = project.id();
        proposal.kind = kind;
        proposal.state = State.OPEN;
        proposal.effectiveOn = command.effectiveOn();
        proposal.reason = command.reason();
        proposal.document = command.document();
        proposal.proposedBy = by.id().value();
        proposal.proposedByName = by.displayName();
        proposal.proposedAt = at;
        return proposal;
    }

    /** Confirms it for exactly this version of the project; the database lets the status move by nothing else. */
    void confirm(CurrentUser by, Instant at, long versionOfProject) {
        decide(State.CONFIRMED, by, at, null);
        projectVersion = versionOfProject;
    }

    void decline(CurrentUser by, Instant at, String note) {
        decide(State.DECLINED, by, at, note);
    }

    private void decide(State next, CurrentUser by, Instant at, @Nullable String note) {
        if (state != State.OPEN) {
            throw new StepRefusedException("projects.refused.proposalDecided");
        }
        if (next == State.CONFIRMED && isBy(by)) {
            throw new RefusedException("projects.refused.sameProposer");
        }
        state = next;
        decidedBy = by.id().value();
        decidedByName = by.displayName();
        decidedAt = at;
        decisionNote = note;
    }

    Standing target() {
        return new Standing(targetStatus, targetStage, approvedAmount, dueOn, exitKind);
    }

    Long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    String document() {
        return document;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    Long transition() {
        return transitionId;
    }

    boolean isBy(CurrentUser user) {
        return proposedBy == user.id().value();
    }

    /** As the page shows it to a reader who is tied to the project or not. */
    ProposalView view(CurrentUser reader, boolean tied) {
        return new ProposalView(
                id,
                kind == Kind.TAKE_OVER,
                targetStatus,
                targetStage,
                effectiveOn,
                dueOn,
                approvedAmount,
                exitKind,
                reason,
                document,
                proposedByName,
                proposedAt,
                isBy(reader),
                tied && !isBy(reader));
    }
}
