package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.baseportal.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's role reads and writes rows, and can do nothing that a trigger or a missing right forbids. */
@DatabaseTest
class DatabaseRightsTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationIsNoSuperuserAndMakesNoRoles() {
        List<String> rights = jdbc.sql("""
                SELECT unnest(ARRAY[CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolcreaterole THEN 'createrole' END,
                                    CASE WHEN rolcreatedb THEN 'createdb' END, CASE WHEN rolreplication THEN 'replication' END,
                                    CASE WHEN rolbypassrls THEN 'bypassrls' END])
                FROM pg_roles WHERE rolname = current_user""").query(String.class).list();
        assertThat(rights).containsOnlyNulls();
    }

    @Test
    void theApplicationOwnsNothingAndIsMemberOfNothing() {
        assertThat(jdbc.sql("SELECT relname FROM pg_class WHERE relowner = current_user::regrole")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_database WHERE datname = current_database()"
                                + " AND datdba = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "ALTER TABLE spring_session ADD COLUMN mine int",
                "ALTER TABLE spring_session DISABLE TRIGGER ALL",
                "DROP TABLE spring_session",
                "TRUNCATE spring_session",
                "SET session_replication_role = replica",
                "SET ROLE baseportal_owner",
                "CREATE ROLE mine",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "COPY spring_session TO PROGRAM 'true'",
                "SELECT * FROM flyway_schema_history"
            })
    void whatOnlyTheOwnerMayDoIsRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void rowsOfNewTablesAreOpenToTheApplication() {
        assertThat(jdbc.sql("SELECT has_table_privilege('scheduled_tasks', 'SELECT, INSERT, UPDATE, DELETE')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
