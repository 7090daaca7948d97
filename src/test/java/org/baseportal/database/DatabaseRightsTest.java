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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's role reads and writes rows, and can do nothing that a trigger or a missing right forbids. */
@DatabaseTest
class DatabaseRightsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

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
                "SELECT * FROM flyway_schema_history",
                "ALTER TABLE audit_event DISABLE TRIGGER ALL",
                "ALTER TABLE audit_event OWNER TO CURRENT_USER",
                "CREATE TRIGGER mine BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE RULE mine AS ON INSERT TO audit_event DO INSTEAD NOTHING",
                "CREATE TEMP TABLE audit_event (id bigint)",
                "CREATE OR REPLACE FUNCTION projects_fold(text) RETURNS text LANGUAGE sql AS 'SELECT NULL::text'",
                "SET SESSION AUTHORIZATION baseportal_owner",
                "ALTER ROLE CURRENT_USER SUPERUSER",
                "LOCK TABLE audit_event IN ACCESS EXCLUSIVE MODE"
            })
    void whatOnlyTheOwnerMayDoIsRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_event", "projects_transition", "projects_revision"})
    void whatIsAppendOnlyIsNeitherChangedNorEmptied(String table) {
        for (String sql : List.of(
                "UPDATE %s SET ctid = ctid",
                "DELETE FROM %s",
                "TRUNCATE %s",
                "MERGE INTO %s t USING" + " (SELECT 1) s ON true WHEN MATCHED THEN DELETE")) {
            String column = jdbc.sql("SELECT min(column_name) FROM information_schema.columns WHERE table_name = ?")
                    .param(table)
                    .query(String.class)
                    .single();
            String real = sql.formatted(table).replace("ctid = ctid", column + " = " + column);
            Boolean allowed = new TransactionTemplate(transactions, apart()).execute(status -> {
                status.setRollbackOnly();
                try {
                    jdbc.sql(real).update();
                    return true;
                } catch (DataAccessException refused) {
                    return false;
                }
            });
            assertThat(allowed).as(real).isFalse();
        }
    }

    @Test
    void theGuardsLookAtTheRealTablesFirst() {
        assertThat(jdbc.sql("""
                        SELECT p.proname FROM pg_proc p JOIN pg_trigger t ON t.tgfoid = p.oid
                        WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'projects%'
                          AND NOT coalesce(p.proconfig::text LIKE '%search_path=public, pg_temp%', false)""").query(String.class).list()).isEmpty();
    }

    private static DefaultTransactionDefinition apart() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void rowsOfNewTablesAreOpenToTheApplication() {
        assertThat(jdbc.sql("SELECT has_table_privilege('scheduled_tasks', 'SELECT, INSERT, UPDATE, DELETE')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
