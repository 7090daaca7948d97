package org.baseportal.exchange;

/** What to do with a row whose record is there already. */
public enum Doubles {
    /** Leave the record as it is. */
    SKIP,
    /** Replace what the row tells; blank cells and columns that were not matched change nothing. */
    UPDATE,
    /** Call the row faulty. */
    REFUSE
}
