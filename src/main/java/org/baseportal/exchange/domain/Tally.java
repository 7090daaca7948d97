package org.baseportal.exchange.domain;

import org.baseportal.exchange.RowVerdict.Fate;

/** How many rows of a run met which fate. */
public record Tally(int fresh, int updated, int skipped, int faulty) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Fate fate) {
        return switch (fate) {
            case NEW -> new Tally(fresh + 1, updated, skipped, faulty);
            case UPDATE -> new Tally(fresh, updated + 1, skipped, faulty);
            case SKIP -> new Tally(fresh, updated, skipped + 1, faulty);
            case FAULTY -> new Tally(fresh, updated, skipped, faulty + 1);
        };
    }

    /** How many rows something would be written for. */
    public int taken() {
        return fresh + updated;
    }
}
