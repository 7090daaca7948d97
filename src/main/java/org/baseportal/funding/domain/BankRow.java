package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bank's list.
 *
 * @param match the entry that a person matched with it
 * @param suggested the entry that fits best, if none is matched
 */
public record BankRow(
        long id,
        LocalDate valueOn,
        boolean in,
        Yuan amount,
        @Nullable String counterparty,
        @Nullable String summary,
        @Nullable String voucher,
        @Nullable String serial,
        String broughtBy,
        Instant broughtAt,
        long importId,
        @Nullable Match match,
        @Nullable String suggested,
        Cursor cursor) {

    /** Who matched it with which entry. */
    public record Match(String entry, String by, Instant at) {}

    /**
     * An entry that may be meant.
     *
     * @param days how many days lie between the two
     * @param sameVoucher whether both name the same voucher
     * @param sameText whether the payee or the source is named in the line
     */
    public record Candidate(
            String number,
            OrderKind kind,
            LocalDate valueOn,
            String sourceName,
            @Nullable String payee,
            @Nullable String voucher,
            int days,
            boolean sameVoucher,
            boolean sameText) {}
}
