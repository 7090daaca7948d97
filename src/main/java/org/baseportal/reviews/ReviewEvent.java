package org.baseportal.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;

/** What has happened in a review. Published in the transaction of the act. */
public sealed interface ReviewEvent {

    /** A round has begun; each of its reviewers has something to declare. */
    record RoundOpened(long roundId, String roundName, UserId by, Instant at) implements ReviewEvent {}

    /** Somebody is to review a project of a running round. */
    record ReviewerAssigned(
            long assignmentId, ProjectCode code, UserId reviewer, LocalDate dueOn, UserId by, Instant at)
            implements ReviewEvent {}

    /** A reviewer was taken off a project. */
    record ReviewerWithdrawn(long assignmentId, ProjectCode code, UserId reviewer, UserId by, Instant at)
            implements ReviewEvent {}

    /** A reviewer declined, or a conflict of interest stands against him. */
    record ReviewDeclined(long assignmentId, ProjectCode code, UserId reviewer, boolean conflict, UserId by, Instant at)
            implements ReviewEvent {}

    /** A score sheet was handed in. */
    record SheetHandedIn(long assignmentId, ProjectCode code, UserId reviewer, Instant at) implements ReviewEvent {}

    /** A score sheet was given back to its reviewer. */
    record SheetReopened(long assignmentId, ProjectCode code, UserId reviewer, String reason, UserId by, Instant at)
            implements ReviewEvent {}

    /** A decision waits for more approvers. */
    record DecisionMoved(long roundId, ProjectCode code, UserId by, Instant at) implements ReviewEvent {}

    /** A round has decided on a project; the project has moved in the same transaction. */
    record RoundDecided(long roundId, ProjectCode code, long decisionId, UserId by, Instant at)
            implements ReviewEvent {}

    /** An open round has another last day. */
    record RoundDateMoved(long roundId, String roundName, LocalDate dueOn, UserId by, Instant at)
            implements ReviewEvent {}

    /** A round has ended; these assignments and reviewers are asked for nothing more. */
    record RoundClosed(long roundId, String roundName, List<Long> open, List<UserId> reviewers, UserId by, Instant at)
            implements ReviewEvent {}

    /** A reviewer is to be reminded; {@code step} is 7, 3 or 1 for days before the last day, 0 for after it. */
    record ReviewReminded(
            long roundId, String roundName, UserId reviewer, int step, long missing, LocalDate dueOn, Instant at)
            implements ReviewEvent {}

    /** The last day of a round has passed and sheets are missing. */
    record RoundLate(long roundId, String roundName, UserId maker, long missing, LocalDate dueOn, Instant at)
            implements ReviewEvent {}
}
