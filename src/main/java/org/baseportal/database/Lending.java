package org.baseportal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears of every connection that is given out. */
@FunctionalInterface
interface Lending {

    /** The calling thread has just been given this connection. */
    void lent(Connection connection) throws SQLException;
}
