package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The drill: save while people write, restore elsewhere, and find everything that was confirmed before. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class BackupTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void whatWasConfirmedBeforeTheBackupBeganIsInTheRestoredDatabase() throws Exception {
        Path file = folder.resolve("saved").resolve("portal.backup");
        SortedSet<Long> confirmedBefore;
        try (EmbeddedServer server = start("first");
                Writer writer = Writer.on(server)) {
            writer.await(100);
            confirmedBefore = writer.confirmed();
            assertThat(command("backup", "--to=" + file, home("first"))).isZero();
            writer.await(confirmedBefore.size() + 10);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(command("restore", "--from=" + file, home("second"))).isZero();
        try (EmbeddedServer restored = start("second")) {
            assertThat(Writer.rows(restored)).containsAll(confirmedBefore);
        }
    }

    @Test
    void aPortalThatStandsStillIsSavedAndItsDatabaseIsReplacedOnlyOnDemand() throws Exception {
        SortedSet<Long> confirmed = written("first");
        Path file = folder.resolve("still.backup");
        assertThat(command("backup", "--to=" + file, home("first"))).isZero();
        assertThat(command("backup", "--to=" + file, home("first"))).isOne();
        assertThat(said()).contains("exists already");

        assertThat(command("restore", "--from=" + file, home("first"))).isOne();
        assertThat(said()).contains("already. Nothing was changed");
        assertThat(command("restore", "--from=" + file, "--replace", home("first")))
                .isZero();
        try (Stream<Path> entries = Files.list(folder.resolve("first"))) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("before-restore-"))
                    .noneMatch(name -> name.startsWith("restoring-"));
        }
        try (EmbeddedServer restored = start("first")) {
            assertThat(Writer.rows(restored)).containsAll(confirmed);
            assertThat(command("restore", "--from=" + file, "--replace", home("first")))
                    .isOne();
            assertThat(said()).contains("Another portal is running");
        }
        aDamagedBackupIsRefused(file);
    }

    private void aDamagedBackupIsRefused(Path file) throws IOException {
        damage(file);
        assertThat(command("restore", "--from=" + file, home("third"))).isOne();
        assertThat(said()).contains("is damaged");
        assertThat(folder.resolve("third").resolve("postgres")).doesNotExist();
    }

    @Test
    void whatIsMissingIsSaidInOneLine() {
        assertThat(command("backup", "--to=" + folder.resolve("x"), home("nothing")))
                .isOne();
        assertThat(said()).contains("There is no database in");
        assertThat(command("backup", home("nothing"))).isOne();
        assertThat(said()).contains("--to=FILE");
        assertThat(command("restore", "--from=" + folder.resolve("x"), home("nothing")))
                .isOne();
        assertThat(said()).contains("There is no backup");
        assertThat(command("backup", "--to=x", "--spring.datasource.url=jdbc:postgresql://elsewhere/x"))
                .isOne();
        assertThat(said()).contains("pg_dump");
    }

    @Test
    void anArchiveThatWouldWriteOutsideOfItsFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("evil.backup"));
        try (BackupArchive.Writer archive = new BackupArchive.Writer(file)) {
            archive.text("../outside.txt", "x");
        }
        Path into = Files.createDirectory(folder.resolve("into"));
        assertThatThrownBy(() -> BackupArchive.unpack(file, into)).hasMessageContaining("outside of the archive");
        assertThat(folder.resolve("outside.txt")).doesNotExist();
    }

    private SortedSet<Long> written(String name) throws Exception {
        try (EmbeddedServer server = start(name);
                Writer writer = Writer.on(server)) {
            writer.await(10);
            writer.close();
            return writer.confirmed();
        }
    }

    private EmbeddedServer start(String name) {
        ServerHome home = new ServerHome(folder.resolve(name));
        return EmbeddedServer.start(home, ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT);
    }

    private String home(String name) {
        return "--baseportal.home=" + folder.resolve(name);
    }

    private int command(String... arguments) {
        console.reset();
        assertThat(UpkeepCommand.isAskedBy(arguments)).isTrue();
        return UpkeepCommand.run(new PrintStream(console, true, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int value = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(value ^ 0xff);
        }
    }
}
