package org.baseportal.funding.domain;

import java.time.LocalDate;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the ledger shows.
 *
 * @param q part of an entry's or a voucher's number
 * @param year the year of the money's day
 * @param measure only entries that count for it, with the amount by which they count
 * @param flow with a measure, only this flow of it
 * @param from only from this day on
 * @param until only up to this day
 * @param late only what was booked after the year was frozen
 */
public record EntryFilter(
        @Nullable String q,
        @Nullable Integer year,
        @Nullable Channel channel,
        @Nullable OrderKind kind,
        @Nullable Measure measure,
        @Nullable Flow flow,
        @Nullable Long source,
        @Nullable Long project,
        @Nullable Long commitment,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean late) {

    /** Every entry. */
    public static EntryFilter all() {
        return new EntryFilter(null, null, null, null, null, null, null, null, null, null, null, false);
    }
}
