package org.baseportal.reviews;

import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;

/** Review rounds as other modules ask for them: who takes part in what, never marks or words. */
public interface Reviews {

    /** One reviewer's part in a round, if there is such an assignment. */
    Optional<ReviewPart> part(long assignmentId);

    /** Who made a round, if there is such a round. */
    Optional<UserId> maker(long roundId);

    /** Who takes part in the review of a project in a round, or did. */
    List<UserId> reviewersOf(long roundId, ProjectCode code);

    /** Who still has something to do in a round. */
    List<UserId> stillAsked(long roundId);
}
