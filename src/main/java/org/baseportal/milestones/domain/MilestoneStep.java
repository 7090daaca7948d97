package org.baseportal.milestones.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneStatus;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a milestone, written once and never changed; the database refuses an update, too. */
@Entity
@Immutable
@Table(name = "milestones_step")
class MilestoneStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestones_step_seq")
    @SequenceGenerator(name = "milestones_step_seq", sequenceName = "milestones_step_seq")
    private Long id;

    private long milestoneId;

    @Enumerated(EnumType.STRING)
    private MilestoneVerb verb;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus toStatus;

    private long actorId;
    private String actorName;
    private Instant at;
    private @Nullable String reason;

    protected MilestoneStep() {}

    MilestoneStep(
            long milestone,
            MilestoneVerb verb,
            MilestoneStatus from,
            MilestoneStatus to,
            CurrentUser by,
            Instant at,
            @Nullable String reason) {
        this.milestoneId = milestone;
        this.verb = verb;
        this.fromStatus = from;
        this.toStatus = to;
        this.actorId = by.id().value();
        this.actorName = by.displayName();
        this.at = at;
        this.reason = reason;
    }
}
