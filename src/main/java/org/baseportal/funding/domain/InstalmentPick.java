package org.baseportal.funding.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a list of planned money shows: one state, or several that belong together. */
public enum InstalmentPick {
    /** Due or overdue: somebody can record the order now. */
    PAYABLE(InstalmentState.DUE, InstalmentState.OVERDUE),
    /** Everything that has yet to be booked. */
    OPEN(
            InstalmentState.PLANNED,
            InstalmentState.BLOCKED,
            InstalmentState.DUE,
            InstalmentState.OVERDUE,
            InstalmentState.ORDERED),
    PLANNED(InstalmentState.PLANNED),
    BLOCKED(InstalmentState.BLOCKED),
    DUE(InstalmentState.DUE),
    OVERDUE(InstalmentState.OVERDUE),
    ORDERED(InstalmentState.ORDERED),
    SETTLED(InstalmentState.SETTLED),
    CANCELLED(InstalmentState.CANCELLED);

    private final Set<InstalmentState> states;

    InstalmentPick(InstalmentState first, InstalmentState... others) {
        states = EnumSet.of(first, others);
    }

    Set<InstalmentState> states() {
        return states;
    }
}
