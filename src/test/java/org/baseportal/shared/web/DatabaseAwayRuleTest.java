package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayRuleTest {

    @Test
    void aLostConnectionIsTheDatabasesAbsence() {
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("timed out")))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new CannotCreateTransactionException("none")))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new RuntimeException(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(
                        new JpaSystemException(new org.hibernate.TransactionException("Unable to rollback"))))
                .isTrue();
    }

    @Test
    void whatSomebodyTypedIsNot() {
        assertThat(DatabaseAway.isCauseOf(null)).isFalse();
        assertThat(DatabaseAway.isCauseOf(
                        new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isFalse();
    }
}
