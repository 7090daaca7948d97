package org.baseportal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes one row after the other and remembers what the database confirmed. */
final class Writer implements AutoCloseable {

    private final EmbeddedServer server;
    private final SortedSet<Long> confirmed = new ConcurrentSkipListSet<>();
    private final Thread thread = new Thread(this::work, "writer");
    private volatile boolean wanted = true;

    private Writer(EmbeddedServer server) {
        this.server = server;
    }

    static Writer on(EmbeddedServer server) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        server.url(), RolePasswords.OWNER, server.passwords().owner());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (id bigint PRIMARY KEY, words text NOT NULL)");
            statement.execute("GRANT SELECT, INSERT ON note TO " + RolePasswords.APP);
        }
        Writer writer = new Writer(server);
        writer.thread.start();
        return writer;
    }

    /** What was confirmed up to now. */
    SortedSet<Long> confirmed() {
        return new TreeSet<>(confirmed);
    }

    /** Waits until so many rows are confirmed. */
    void await(int rows) throws InterruptedException {
        for (int i = 0; i < 2000 && confirmed.size() < rows; i++) {
            Thread.sleep(20);
        }
        if (confirmed.size() < rows) {
            throw new IllegalStateException("Only " + confirmed.size() + " rows were confirmed");
        }
    }

    /** The rows that a server has. */
    static SortedSet<Long> rows(EmbeddedServer server) throws SQLException {
        SortedSet<Long> found = new TreeSet<>();
        try (Connection app = DriverManager.getConnection(
                        server.url(), RolePasswords.APP, server.passwords().app());
                Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM note WHERE length(words) = 2000")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws InterruptedException {
        wanted = false;
        thread.join(10_000);
    }

    private void work() {
        long id = 0;
        while (wanted) {
            try (Connection app = DriverManager.getConnection(
                            server.url(), RolePasswords.APP, server.passwords().app());
                    Statement statement = app.createStatement()) {
                while (wanted) {
                    id++;
                    statement.execute("INSERT INTO note VALUES (" + id + ", repeat('支架', 1000))");
                    confirmed.add(id);
                }
            } catch (SQLException away) {
                id++; // perhaps it was written, perhaps not: it was not confirmed
            }
        }
    }
}
