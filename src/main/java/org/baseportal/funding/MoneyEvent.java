package org.baseportal.funding;

import java.time.Instant;
import org.baseportal.accounts.UserId;
import org.baseportal.shared.money.Yuan;

/** What happened to money that somebody waits for. Published in the transaction of the act. */
public sealed interface MoneyEvent {

    /** Who waits for it. */
    UserId to();

    /** When it happened. */
    Instant at();

    /**
     * Somebody took a step that the recorder of an order waits for.
     *
     * @param kind what it orders, for example {@code PAYMENT}
     * @param state where it stands now, for example {@code APPROVED}
     * @param by who took the step
     */
    record OrderMoved(long order, String kind, Yuan amount, String state, UserId to, UserId by, Instant at)
            implements MoneyEvent {}

    /** The condition of an instalment is met. */
    record InstalmentReleased(long instalment, Yuan amount, UserId to, Instant at) implements MoneyEvent {}

    /**
     * A spending report was accepted or returned.
     *
     * @param project the project's code
     * @param number of the report
     */
    record SpendingDecided(String project, int number, boolean accepted, UserId to, Instant at) implements MoneyEvent {}
}
