package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.baseportal.funding.Flow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody plans.
 *
 * @param source the source whose money it is
 * @param commitment the number of the commitment it is part of; null for a receipt that is expected
 * @param year the budget year; for receipts the year of the day
 * @param milestone what it waits for, with the condition MILESTONE
 * @param stage the stage whose gate it waits for, with the condition GATE
 * @param plannedOn the day it is due; with a condition the day on which that is expected
 * @param token the form's own number: sent twice, it is one plan
 */
public record InstalmentDraft(
        long source,
        @Nullable String commitment,
        int year,
        Yuan amount,
        Flow flow,
        InstalmentCondition condition,
        @Nullable MilestoneId milestone,
        @Nullable Stage stage,
        LocalDate plannedOn,
        @Nullable String note,
        UUID token) {

    /** A receipt that a provider has announced. */
    public static InstalmentDraft receipt(long source, Yuan amount, LocalDate day, @Nullable String note, UUID token) {
        return new InstalmentDraft(
                source, null, day.getYear(), amount, Flow.BASE, InstalmentCondition.DATE, null, null, day, note, token);
    }

    OrderKind kind() {
        return commitment == null ? OrderKind.RECEIPT : OrderKind.PAYMENT;
    }
}
