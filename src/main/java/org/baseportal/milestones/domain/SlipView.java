package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A slip that somebody asked for.
 *
 * @param state OPEN, APPROVED or DECLINED
 * @param mayDecide whether this person may decide on it
 */
public record SlipView(
        long id,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        boolean mayDecide) {

    /** How many days later, or earlier if negative. */
    public long days() {
        return newDueOn.toEpochDay() - oldDueOn.toEpochDay();
    }

    /** Whether it waits. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
