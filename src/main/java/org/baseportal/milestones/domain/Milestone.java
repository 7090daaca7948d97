package org.baseportal.milestones.domain;

import jakarta.persistence.Embedded;
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
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;

/** A dated deliverable of a stage. Only its own verbs change where it stands; rights are checked by the services. */
@Entity
@Table(name = "milestones_milestone")
class Milestone {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestones_milestone_seq")
    @SequenceGenerator(name = "milestones_milestone_seq", sequenceName = "milestones_milestone_seq")
    private Long id;

    @Version
    private long version;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int position;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Embedded
    private MilestoneContent content;

    private LocalDate baselineDueOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    private Instant statusSince;
    private @Nullable String reason;
    private @Nullable Long submittedBy;
    private @Nullable Long decidedBy;
    private @Nullable String addedReason;

    private int planNumber;

    protected Milestone() {}

    /** One that the plan did not have, with the reason why it is there. */
    static Milestone added(
            Origin origin, MilestonePlace place, MilestoneContent content, LocalDate dueOn, String why, Instant at) {
        Milestone milestone = new Milestone();
        milestone.projectId = place.project();
        milestone.stage = place.stage();
        milestone.position = place.position();
        milestone.planNumber = place.plan();
        milestone.origin = origin;
        milestone.content = content;
        milestone.baselineDueOn = dueOn;
        milestone.dueOn = dueOn;
        milestone.status = MilestoneStatus.PLANNED;
        milestone.statusSince = at;
        milestone.addedReason = why;
        return milestone;
    }

    /** Takes one step; the database refuses the same things once more. */
    MilestoneStep take(MilestoneVerb verb, CurrentUser by, Instant at, @Nullable String why) {
        if (!verb.isPossibleAt(status)) {
            throw new ConflictException("milestones.refused.illegal", Words.of(verb), Words.of(status));
        }
        if (verb.needsReason() && why == null) {
            throw new ConflictException("milestones.refused.reasonMissing", Words.of(verb));
        }
        long person = by.id().value();
        if (verb.isDecision() && Objects.equals(submittedBy, person)) {
            throw new RefusedException("milestones.refused.ownSubmission");
        }
        if (verb == MilestoneVerb.SUBMIT) {
            submittedBy = person;
        }
        decidedBy = verb.isDecision() ? Long.valueOf(person) : null;
        return moveTo(verb, by, at, why);
    }

    private MilestoneStep moveTo(MilestoneVerb verb, CurrentUser by, Instant at, @Nullable String why) {
        MilestoneStatus before = status;
        status = verb.leadsTo();
        statusSince = at;
        reason = why;
        return new MilestoneStep(id, verb, before, status, by, at, why);
    }

    /** Replaces what people write; what is settled stays. */
    void edit(MilestoneContent changed) {
        if (!status.isOpen() || status == MilestoneStatus.SUBMITTED) {
            throw new ConflictException("milestones.refused.settled", Words.of(status));
        }
        content = changed;
    }

    /** Moves the date, as an approved slip says; the baseline stays. */
    void due(LocalDate day) {
        if (!status.isOpen()) {
            throw new ConflictException("milestones.refused.settled", Words.of(status));
        }
        dueOn = day;
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    Stage stage() {
        return stage;
    }

    MilestoneStatus status() {
        return status;
    }

    MilestoneContent content() {
        return content;
    }

    /** Who of the staff looks after it. */
    @Nullable
    UserId owner() {
        Long owner = content.ownerId();
        return owner == null ? null : new UserId(owner);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate baselineDueOn() {
        return baselineDueOn;
    }
}
