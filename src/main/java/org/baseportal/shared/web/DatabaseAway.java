package org.baseportal.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure means that the database cannot be reached: nobody's fault, and over when it is back. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionException // neither commit nor rollback reached the server
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException told && saysAway(told.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** SQL states of class 08 (connection) and 57P (the server is going down or coming up). */
    private static boolean saysAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
