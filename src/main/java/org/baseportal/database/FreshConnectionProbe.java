package org.baseportal.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/** Opens a connection beside the pool and closes it again; many who ask at once share one answer. */
final class FreshConnectionProbe implements DatabaseProbe {

    private static final long FRESH = Duration.ofMillis(200).toNanos();

    private final HikariDataSource pool;
    private long answeredAt;
    private boolean answered;

    FreshConnectionProbe(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public synchronized boolean answers() {
        if (answeredAt == 0 || System.nanoTime() - answeredAt > FRESH) {
            answered = connects();
            answeredAt = System.nanoTime() | 1;
        }
        return answered;
    }

    private boolean connects() {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("user", Objects.requireNonNullElse(pool.getUsername(), ""));
        properties.setProperty("password", Objects.requireNonNullElse(pool.getPassword(), ""));
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("loginTimeout", "0.8");
        properties.setProperty("socketTimeout", "1");
        try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
