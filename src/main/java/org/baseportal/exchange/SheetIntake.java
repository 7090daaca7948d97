package org.baseportal.exchange;

import java.util.List;

/** Takes in the rows of one run, block by block, in the order of the file. */
public interface SheetIntake {

    /**
     * What would become of these rows, in their order. Earlier rows of the same run count: the second row with the
     * same number is a double. Writes nothing.
     */
    List<RowVerdict> check(List<SheetRecord> rows);

    /**
     * Puts rows aside that {@link #check} has just called NEW or UPDATE. Called in the transaction that {@link #write}
     * ends.
     *
     * @param fates what becomes of each row
     */
    void stage(List<SheetRecord> rows, List<RowVerdict.Fate> fates);

    /** Writes what was put aside. Called once, in the transaction of all {@link #stage} calls. */
    void write();
}
