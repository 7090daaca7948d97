package org.baseportal.database;

/** Asks whether the database answers at all, apart from the pool. */
@FunctionalInterface
interface DatabaseProbe {

    /** Whether it answered within a second. */
    boolean answers();
}
