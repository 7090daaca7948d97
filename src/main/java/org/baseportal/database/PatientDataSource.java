package org.baseportal.database;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Waits for a database that is away once, not once per question: after a failure everybody is refused at once for a
 * second, then one caller tries again. Without it a page that asks four times answers after four timeouts.
 */
final class PatientDataSource extends DelegatingDataSource {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long TRIAL = Duration.ofSeconds(5).toNanos();
    private static final String CONNECTION_FAILED = "08001";

    /** When the next caller may try, on the clock of {@link System#nanoTime()}; 0 while all is well. */
    private final AtomicLong nextTry = new AtomicLong();

    PatientDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long due = nextTry.get();
        if (due != 0 && !mayTry(due)) {
            throw new SQLTransientConnectionException("The database is away.", CONNECTION_FAILED);
        }
        try {
            Connection connection = super.getConnection();
            nextTry.set(0);
            return connection;
        } catch (SQLException e) {
            nextTry.set(isAway(e) ? in(PAUSE) : 0);
            throw e;
        }
    }

    private boolean mayTry(long due) {
        return System.nanoTime() - due >= 0 && nextTry.compareAndSet(due, in(TRIAL));
    }

    private static long in(long pause) {
        return (System.nanoTime() + pause) | 1; // never 0, which means that all is well
    }

    /** A pool that is merely exhausted is no reason to refuse others. */
    private static boolean isAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof SQLException told && saysAway(told.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
