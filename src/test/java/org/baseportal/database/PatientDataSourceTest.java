package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PatientDataSourceTest {

    private final Pool pool = new Pool();
    private boolean answers = true;
    private final PatientDataSource patient = new PatientDataSource(pool, () -> answers, connection -> {});

    @Test
    void afterAFailureNobodyWaitsAgainForASecond() {
        pool.failure = new SQLTransientConnectionException("timed out", null, new ConnectException("refused"));
        assertThatThrownBy(patient::getConnection).hasMessage("timed out");
        assertThatThrownBy(patient::getConnection).hasMessage("The database is away.");
        assertThatThrownBy(patient::getConnection).hasMessage("The database is away.");
        assertThat(pool.asked).isEqualTo(1);
    }

    @Test
    void theFirstSuccessEndsTheWaiting() throws Exception {
        pool.failure = new SQLException("starting up", "57P03");
        assertThatThrownBy(patient::getConnection).hasMessage("starting up");
        pool.failure = null;
        Thread.sleep(1100);
        assertThat(patient.getConnection()).isNotNull();
        assertThat(patient.getConnection()).isNotNull();
    }

    @Test
    void whoFindsAllConnectionsInUseWaitsForHisTurn() throws Exception {
        pool.failure = new SQLTransientConnectionException("all connections are in use");
        pool.failures = 3;
        assertThat(patient.getConnection()).isNotNull();
        assertThat(pool.asked).isEqualTo(4);
    }

    @Test
    void whoFindsAllConnectionsHangingIsToldThatTheDatabaseIsAway() {
        pool.failure = new SQLTransientConnectionException("all connections are in use");
        answers = false;
        assertThatThrownBy(patient::getConnection).hasMessage("The database is away.");
        assertThatThrownBy(patient::getConnection).hasMessage("The database is away.");
        assertThat(pool.asked).isEqualTo(1);
    }

    private static final class Pool extends AbstractDataSource {

        private final Connection connection = mock(Connection.class);
        private @Nullable SQLException failure;
        private int failures = Integer.MAX_VALUE;
        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (failure != null && asked <= failures) {
                throw failure;
            }
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
