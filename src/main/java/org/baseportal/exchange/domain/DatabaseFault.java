package org.baseportal.exchange.domain;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what failed for want of the database, which the scheduler tries again, from what is our own fault. */
final class DatabaseFault {

    private DatabaseFault() {}

    /** Throws what passes by itself. */
    static void rethrowPassing(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            boolean passing = cause instanceof TransientDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransactionException
                    || (cause instanceof SQLException sql && isLostConnection(sql.getSQLState()));
            if (passing) {
                throw failed;
            }
        }
    }

    /** Class 08 and 57P of the SQL states; none at all is the pool's own word for a connection that is gone. */
    private static boolean isLostConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
