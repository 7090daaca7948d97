package org.baseportal.partners.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list of restricted cooperation 限制合作名单.
 *
 * @param endsOn the last day, or null while it has none
 * @param liftedOn the day it was lifted, or null
 */
public record Restriction(
        long id,
        String reason,
        String source,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String byName,
        @Nullable LocalDate liftedOn,
        @Nullable String liftedBy,
        @Nullable String liftedReason) {

    /** Whether it holds today. */
    public boolean holds(Clock clock) {
        LocalDate today = Days.today(clock);
        return liftedOn == null && !startsOn.isAfter(today) && (endsOn == null || !endsOn.isBefore(today));
    }
}
