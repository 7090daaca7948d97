package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baseportal.funding.Flow;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants recorded.
 *
 * @param source the source whose money it is
 * @param year the budget year; for receipts the year of the day
 * @param toSource where a shift goes
 * @param toYear where a carrying over goes
 * @param commitment the commitment it changes or pays, if it is there already
 * @param project whose commitment begins
 * @param parts the amounts of {@code year} and the one or two years after it; only a new commitment has more than one
 * @param valueOn the day of the money
 * @param document number of the paper behind it
 * @param voucher the finance system's 凭证号
 * @param intent whether a new commitment is only an intent so far
 * @param token the form's own number: sent twice, it is one order
 */
public record OrderDraft(
        OrderKind kind,
        long source,
        int year,
        @Nullable Long toSource,
        @Nullable Integer toYear,
        @Nullable Long commitment,
        @Nullable Long project,
        @Nullable Flow flow,
        @Nullable Long reverses,
        List<Yuan> parts,
        LocalDate valueOn,
        Papers papers,
        boolean intent,
        UUID token) {

    public OrderDraft {
        parts = List.copyOf(parts);
    }

    /** What is written on and about an order, besides its amount. */
    public record Papers(
            @Nullable String document,
            @Nullable String voucher,
            @Nullable String payee,
            @Nullable String payeeAccount,
            @Nullable String note) {

        /** Nothing but the number of a document. */
        public static Papers document(@Nullable String document) {
            return new Papers(document, null, null, null, null);
        }
    }

    /** A change of a budget that stays in its source and year. */
    public static OrderDraft budget(
            OrderKind kind, long source, int year, Yuan amount, LocalDate day, String document, UUID token) {
        return new OrderDraft(
                kind,
                source,
                year,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(amount),
                day,
                Papers.document(document),
                false,
                token);
    }

    /** All parts together. */
    public Yuan amount() {
        return parts.stream().reduce(Yuan.ZERO, Yuan::plus);
    }

    /** The part of the year {@code place} years after the first; nothing if there is none. */
    Yuan part(int place) {
        return place < parts.size() ? parts.get(place) : Yuan.ZERO;
    }
}
