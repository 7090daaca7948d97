package org.baseportal.partners.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bank account an organisation has, had, or is to have.
 *
 * @param source the paper that says so
 * @param note why it was refused
 */
public record BankAccount(
        long id,
        String holder,
        String bank,
        String number,
        String source,
        State state,
        long proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** How far it is. */
    public enum State {
        /** 待复核. */
        PROPOSED,
        /** 在用: confirmed by a second person. */
        CONFIRMED,
        /** 已更换. */
        REPLACED,
        /** 未通过. */
        REFUSED
    }
}
