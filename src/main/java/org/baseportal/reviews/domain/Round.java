package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * A review round.
 *
 * @param criteriaVersionId the published version its sheets follow
 * @param dueOn the last Beijing day on which sheets are handed in
 * @param minimumReviewers how many reviewers each project needs at least
 * @param quorum how many approvers make a decision
 * @param passMark the total from which on a project is recommended, or null
 * @param spreadMark the standard deviation above which a project asks for discussion
 * @param projects how many projects stand in it
 * @param sheets how many sheets are handed in
 * @param expected how many sheets are handed in or still to come
 * @param decided how many of its projects are decided
 */
public record Round(
        long id,
        String name,
        RoundMode mode,
        long criteriaVersionId,
        String criteriaZh,
        String criteriaEn,
        int criteriaNumber,
        RoundState state,
        LocalDate dueOn,
        int minimumReviewers,
        int quorum,
        ConflictRule conflictRule,
        @Nullable BigDecimal passMark,
        BigDecimal spreadMark,
        long version,
        long projects,
        long sheets,
        long expected,
        long decided) {

    /** The first instant at which it is too late: midnight in Beijing after the last day. */
    public Instant deadline() {
        return Days.startOf(dueOn.plusDays(1));
    }

    /** Whether it is too late to hand in. */
    public boolean isOver(Instant now) {
        return !now.isBefore(deadline());
    }

    /** Whether reviewers may work on it now. */
    public boolean isRunning(Instant now) {
        return state == RoundState.OPEN && !isOver(now);
    }

    public String criteria(boolean english) {
        return english ? criteriaEn : criteriaZh;
    }
}
