package org.baseportal.milestones;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** What has happened in a project's plan. Published in the transaction of the act. */
public sealed interface MilestoneEvent {

    /** The project's code. */
    ProjectCode code();

    /** Evidence was handed in, returned or accepted, or a milestone was let go; {@code owner} looks after it. */
    record MilestoneMoved(
            MilestoneId milestone,
            ProjectCode code,
            MilestoneStatus to,
            @Nullable UserId owner,
            UserId by,
            Instant at) implements MilestoneEvent {}

    /** A slip was approved, or not. */
    record SlipDecided(
            MilestoneId milestone,
            ProjectCode code,
            boolean approved,
            LocalDate newDueOn,
            UserId requestedBy,
            @Nullable UserId owner,
            UserId by,
            Instant at)
            implements MilestoneEvent {}

    /** A gate was decided; {@code decision} is the last part of the key {@code milestones.gate.<decision>}. */
    record GateDecided(ProjectCode code, String decision, Stage from, UserId by, Instant at)
            implements MilestoneEvent {}

    /** A reviewer was asked for advice before the gate of the project's stage. */
    record AdviceAsked(ProjectCode code, UserId adviser, LocalDate dueOn, UserId by, Instant at)
            implements MilestoneEvent {}

    /**
     * A milestone is due; {@code mark} is -30, -7 or -1 before the day and a multiple of seven after it.
     *
     * @param to who looks after it
     * @param dueOn its day, or that of its legal term if that is earlier
     */
    record MilestoneDue(MilestoneId milestone, ProjectCode code, UserId to, int mark, LocalDate dueOn, Instant at)
            implements MilestoneEvent {}
}
