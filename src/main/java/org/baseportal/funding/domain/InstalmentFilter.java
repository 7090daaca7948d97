package org.baseportal.funding.domain;

import java.time.LocalDate;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Which planned money a list shows.
 *
 * @param q part of a commitment's number
 * @param measure RECEIVED: what will count as come in; DISBURSED: what will reach projects; null for all
 * @param flow only money that goes this way
 * @param from the first planned day
 * @param until the last planned day
 */
public record InstalmentFilter(
        @Nullable String q,
        @Nullable InstalmentPick pick,
        @Nullable Channel channel,
        @Nullable Measure measure,
        @Nullable Flow flow,
        @Nullable Long source,
        @Nullable Long commitment,
        @Nullable Long project,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The plan of one commitment. */
    public static InstalmentFilter ofCommitment(long commitment) {
        return new InstalmentFilter(null, null, null, null, null, null, commitment, null, null, null);
    }

    /** Everything in a state. */
    public static InstalmentFilter of(InstalmentPick pick) {
        return new InstalmentFilter(null, pick, null, null, null, null, null, null, null, null);
    }
}
