package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param counted by how much it counts for the measure that is asked for, else its amount
 * @param voucher the finance system's 凭证号
 * @param reversedBy the number of the entry that takes it back
 */
public record EntryRow(
        long id,
        String number,
        OrderKind kind,
        long order,
        @Nullable Flow flow,
        Channel channel,
        long source,
        String sourceName,
        @Nullable Long commitment,
        @Nullable String commitmentNumber,
        @Nullable ProjectId project,
        LocalDate valueOn,
        Instant bookedAt,
        Yuan amount,
        Yuan counted,
        @Nullable String voucher,
        @Nullable String document,
        String recordedBy,
        String approvedBy,
        @Nullable String reverses,
        @Nullable String reversedBy,
        Cursor cursor) {

    /** One line of an entry, for its page. */
    public record Side(
            String account,
            @Nullable Integer year,
            @Nullable String commitment,
            Yuan amount) {}
}
