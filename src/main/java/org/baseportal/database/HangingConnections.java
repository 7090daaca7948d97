package org.baseportal.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.tomcat.util.threads.TaskThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees the pages that were waiting for an answer when the database stopped giving any: a server that hangs (a frozen
 * disk, a stopped process) closes no connection, so that whoever asked just before waits for the driver's time limit,
 * which is long for the sake of long jobs. While a page has held a connection for half a second, the database is asked by
 * another one whether it answers at all; if it does not, twice in a row, the pages' connections are cut and they say
 * that the database is away. Jobs keep theirs: they can wait, and what they do is long.
 */
final class HangingConnections implements Lending {

    private static final Logger LOG = LoggerFactory.getLogger(HangingConnections.class);
    private static final long HELD_LONG = Duration.ofMillis(500).toNanos();
    private static final long LOOK_EVERY = 250;
    private static final int SILENCES = 2;

    private final HikariDataSource pool;
    private final DatabaseProbe probe;
    private final Map<Connection, Long> lentToPages = new WeakHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(HangingConnections::quiet);
    private int silences;

    HangingConnections(HikariDataSource pool, DatabaseProbe probe) {
        this.pool = pool;
        this.probe = probe;
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY, LOOK_EVERY, TimeUnit.MILLISECONDS);
    }

    private static Thread quiet(Runnable work) {
        Thread thread = new Thread(work, "hanging-connections");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void lent(Connection connection) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        synchronized (lentToPages) {
            if (Thread.currentThread() instanceof TaskThread) {
                lentToPages.put(physical, System.nanoTime());
            } else {
                lentToPages.remove(physical);
            }
        }
    }

    private void look() {
        if (pool.isClosed()) {
            watch.shutdown();
            return;
        }
        try {
            boolean silent = somebodyWaits() && !probe.answers();
            silences = silent ? silences + 1 : 0;
            if (silences >= SILENCES) {
                cut();
                silences = 0;
            }
        } catch (RuntimeException e) {
            LOG.warn("The watch over hanging connections stumbled and goes on.", e);
        }
    }

    private boolean somebodyWaits() {
        var counts = pool.getHikariPoolMXBean();
        return counts != null
                && counts.getActiveConnections() > 0
                && !heldLong().isEmpty();
    }

    private Set<Connection> heldLong() {
        long now = System.nanoTime();
        synchronized (lentToPages) {
            return lentToPages.entrySet().stream()
                    .filter(entry -> now - entry.getValue() > HELD_LONG)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private void cut() {
        Set<Connection> held = heldLong();
        LOG.warn("The database does not answer: {} connections of waiting pages are cut.", held.size());
        held.forEach(HangingConnections::abort);
    }

    private static void abort(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("A connection that was to be cut was already gone.", e);
        }
    }
}
