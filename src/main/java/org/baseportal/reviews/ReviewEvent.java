package org.baseportal.reviews;

import java.time.Instant;
import java.time.LocalDate;
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
    record ReviewDeclined(long assignmentId, ProjectCode code, UserId reviewer, boolean conflict, Instant at)
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
}
