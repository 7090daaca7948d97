package org.baseportal.exchange;

import java.util.List;

/**
 * What becomes of a row.
 *
 * @param faults why it cannot be taken; empty unless the fate is FAULTY
 */
public record RowVerdict(Fate fate, List<RowFault> faults) {

    /** What can become of a row. */
    public enum Fate {
        /** A record of its own. */
        NEW,
        /** Changes a record that is there. */
        UPDATE,
        /** Nothing: its record is there and stays as it is. */
        SKIP,
        /** Cannot be taken. */
        FAULTY
    }

    public RowVerdict {
        faults = List.copyOf(faults);
    }

    /** A row that can be taken. */
    public static RowVerdict of(Fate fate) {
        return new RowVerdict(fate, List.of());
    }

    /** A row that cannot. */
    public static RowVerdict faulty(List<RowFault> faults) {
        return new RowVerdict(Fate.FAULTY, faults);
    }
}
