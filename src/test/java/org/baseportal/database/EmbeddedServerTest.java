package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedServerTest {

    @TempDir
    static Path folder;

    static ServerHome home;
    static EmbeddedServer server;

    @BeforeAll
    static void start() {
        home = new ServerHome(folder.resolve("a home with spaces"));
        server = EmbeddedServer.start(home, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "log_timezone, UTC"
    })
    void theServerKeepsWhatItConfirmedAndListensAtHomeOnly(String setting, String expected) throws SQLException {
        assertThat(ask("SHOW " + setting)).isEqualTo(expected);
    }

    @Test
    void theLocaleKnowsChineseLetters() throws SQLException {
        assertThat(ask("SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
        assertThat(ask("SELECT ('支架' ~ '^[[:alpha:]]+$')::text")).isEqualTo("true");
        assertThat(ask("SELECT datctype FROM pg_database WHERE datname = current_database()"))
                .contains("UTF-8");
    }

    @Test
    void trigramsOfChineseAreNotEmpty() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        server.url(), RolePasswords.OWNER, server.passwords().owner());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm");
            try (ResultSet rows = statement.executeQuery("SELECT cardinality(show_trgm('心脏支架'))")) {
                rows.next();
                assertThat(rows.getInt(1)).isPositive();
            }
        }
    }

    @Test
    void onlyThePasswordOpensTheDoor() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), RolePasswords.APP, "guessed"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void passwordsAndDataAreForTheOwnerOfTheFolderAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.passwords())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data())))
                .isEqualTo("rwx------");
        assertThat(RolePasswords.read(home).toString())
                .doesNotContain(server.passwords().app());
    }

    @Test
    void aSecondPortalOnTheSameFolderIsRefused() {
        assertThatThrownBy(
                        () -> EmbeddedServer.start(home, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Another portal is running on the folder");
        assertThat(server.isRunning()).isTrue();
    }

    @Test
    void aDirectoryOfAnotherMajorIsRefusedAndLeftAlone(@TempDir Path other) throws IOException {
        ServerHome older = new ServerHome(other);
        Files.createDirectories(older.data());
        Files.writeString(older.data().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(
                        () -> EmbeddedServer.start(older, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT))
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(older.data()).isDirectoryContaining("glob:**PG_VERSION");
        assertThat(Files.list(older.data())).hasSize(1);
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused(@TempDir Path other) throws IOException {
        ServerHome strange = new ServerHome(other);
        Files.createDirectories(strange.data());
        Files.writeString(strange.data().resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() ->
                        EmbeddedServer.start(strange, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT))
                .hasMessageContaining("holds no database");
        assertThat(strange.data().resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew(@TempDir Path other) throws IOException {
        ServerHome cut = new ServerHome(other);
        Path unfinished = Files.createDirectories(cut.folder().resolve("postgres-unfinished-1"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        RolePasswords.random().write(cut);
        try (EmbeddedServer fresh =
                EmbeddedServer.start(cut, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.THROWN_AWAY)) {
            assertThat(fresh.isRunning()).isTrue();
            assertThat(unfinished).doesNotExist();
        }
    }

    static String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url(), RolePasswords.APP, server.passwords().app());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
