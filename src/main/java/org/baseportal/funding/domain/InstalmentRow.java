package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One piece of planned money.
 *
 * @param kind PAYMENT or RECEIPT
 * @param order the order that pays or books it, if there is one
 */
public record InstalmentRow(
        long id,
        OrderKind kind,
        InstalmentState state,
        long source,
        String sourceName,
        Channel channel,
        @Nullable Long commitment,
        @Nullable String commitmentNumber,
        @Nullable ProjectId project,
        int year,
        Yuan amount,
        Flow flow,
        InstalmentCondition condition,
        @Nullable MilestoneId milestone,
        @Nullable Stage stage,
        LocalDate plannedOn,
        @Nullable Instant metAt,
        @Nullable String note,
        @Nullable Long order,
        Made made,
        Cursor cursor) {

    /** Who planned it and who cancelled it, with the reason. */
    public record Made(
            String by,
            Instant at,
            @Nullable String cancelledBy,
            @Nullable Instant cancelledAt,
            @Nullable String reason) {}

    /** Whether its order can be recorded now. */
    public boolean isPayable() {
        return state == InstalmentState.PLANNED || state == InstalmentState.DUE || state == InstalmentState.OVERDUE;
    }

    /** Whether it can be cancelled. */
    public boolean isCancellable() {
        return isPayable() || state == InstalmentState.BLOCKED;
    }

    /** Whether its day has passed without a payment. */
    public boolean isLate() {
        return state == InstalmentState.OVERDUE;
    }
}
