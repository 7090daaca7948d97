package org.baseportal.reviews.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ProductKind;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * A call 征集批次.
 *
 * @param opensAt from here on projects are taken in
 * @param closesAt the first instant at which it is too late: midnight in Beijing after the last day
 * @param kinds the kinds of product that may come in; empty for all
 * @param mostPerUnit how many projects one unit may hand in, or null
 * @param mostPerPi how many one principal investigator may hand in, or null
 * @param noticeDays how many working days an approval is publicised, 0 for none
 * @param entries how many projects were handed in
 * @param items what the formal check asks; empty in a list of calls
 */
public record Call(
        long id,
        String name,
        String guide,
        CallState state,
        Instant opensAt,
        Instant closesAt,
        List<ProductKind> kinds,
        @Nullable Integer mostPerUnit,
        @Nullable Integer mostPerPi,
        long criteriaVersionId,
        String criteriaZh,
        String criteriaEn,
        int criteriaNumber,
        int noticeDays,
        long version,
        long entries,
        List<CallItem> items) {

    public Call {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }

    /** The first Beijing day. */
    public LocalDate opensOn() {
        return Days.of(opensAt);
    }

    /** The last Beijing day, to its end. */
    public LocalDate closesOn() {
        return Days.of(closesAt).minusDays(1);
    }

    public CallPhase phase(Instant now) {
        if (state == CallState.DRAFT) {
            return CallPhase.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return CallPhase.AHEAD;
        }
        return now.isBefore(closesAt) ? CallPhase.OPEN : CallPhase.OVER;
    }

    public boolean takes(@Nullable ProductKind kind) {
        return kinds.isEmpty() || kind != null && kinds.contains(kind);
    }

    public String criteria(boolean english) {
        return english ? criteriaEn : criteriaZh;
    }
}
