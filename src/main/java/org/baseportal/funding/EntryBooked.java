package org.baseportal.funding;

import java.time.Instant;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger was booked. Published in its transaction.
 *
 * @param number the entry's number
 * @param kind what it is, for example {@code COMMIT} or {@code PAYMENT}
 * @param amount in yuan
 * @param project whose money it is, if it is a project's
 * @param recordedBy who recorded the order behind it
 */
public record EntryBooked(
        String number, String kind, Yuan amount, @Nullable ProjectId project, UserId recordedBy, Instant at) {}
