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
 *
 * <p>A pool whose connections are all in use is another matter: as long as the database answers, a caller waits for his
 * turn, so that fifty who click at once are served one after another and nobody is told that the database is away.
 */
final class PatientDataSource extends DelegatingDataSource {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long TRIAL = Duration.ofSeconds(5).toNanos();
    private static final String CONNECTION_FAILED = "08001";

    /** The longest wait for one's turn while the database answers. */
    private static final long TURN = Duration.ofSeconds(20).toNanos();

    /** When the next caller may try, on the clock of {@link System#nanoTime()}; 0 while all is well. */
    private final AtomicLong nextTry = new AtomicLong();

    private final DatabaseProbe probe;
    private final Lending lending;

    PatientDataSource(DataSource pool, DatabaseProbe probe, Lending lending) {
        super(pool);
        this.probe = probe;
        this.lending = lending;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            long due = nextTry.get();
            if (due != 0 && !mayTry(due)) {
                throw away();
            }
            try {
                Connection connection = super.getConnection();
                nextTry.set(0);
                lending.lent(connection);
                return connection;
            } catch (SQLTransientConnectionException e) {
                judge(e, begin);
            } catch (SQLException e) {
                nextTry.set(isAway(e) ? in(PAUSE) : 0);
                throw e;
            }
        }
    }

    /** Returns if the caller may wait for another turn. */
    private void judge(SQLTransientConnectionException failure, long begin) throws SQLException {
        if (isAway(failure)) {
            nextTry.set(in(PAUSE));
            throw failure;
        }
        if (!probe.answers()) {
            nextTry.set(in(PAUSE));
            SQLException away = away();
            away.addSuppressed(failure);
            throw away;
        }
        nextTry.set(0);
        if (System.nanoTime() - begin > TURN) {
            throw failure;
        }
    }

    private static SQLException away() {
        return new SQLTransientConnectionException("The database is away.", CONNECTION_FAILED);
    }

    private boolean mayTry(long due) {
        return System.nanoTime() - due >= 0 && nextTry.compareAndSet(due, in(TRIAL));
    }

    private static long in(long pause) {
        return (System.nanoTime() + pause) | 1; // never 0, which means that all is well
    }

    /** Whether the failure itself tells; a pool that is merely exhausted does not. */
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
