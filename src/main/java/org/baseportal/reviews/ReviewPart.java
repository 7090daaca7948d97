package org.baseportal.reviews;

import java.time.LocalDate;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;

/**
 * One reviewer's part in a round.
 *
 * @param assignedBy who of the staff assigned him
 * @param dueOn the last Beijing day on which sheets are handed in
 * @param missingOfReviewer how many sheets of this round he has not handed in
 * @param missingOfProject how many sheets of this project are not handed in
 * @param handedIn how many sheets of this project are handed in
 */
public record ReviewPart(
        long assignmentId,
        long roundId,
        String roundName,
        ProjectCode code,
        UserId reviewer,
        UserId assignedBy,
        LocalDate dueOn,
        long missingOfReviewer,
        long missingOfProject,
        long handedIn) {}
