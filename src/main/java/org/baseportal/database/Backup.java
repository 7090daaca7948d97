package org.baseportal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A physical backup of the embedded database, taken while the portal runs or while it stands still. Everything that
 * was confirmed before the backup began is in it.
 */
final class Backup {

    private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    private final ServerHome home;
    private final Path runtime;

    Backup(ServerHome home, Path runtime) {
        this.home = home;
        this.runtime = runtime;
    }

    /** Writes the backup to {@code target}, which must not exist yet; gives the number of files in it. */
    int write(Path target) {
        if (Files.exists(target)) {
            throw new DatabaseStartException("The file " + target + " exists already; a backup overwrites nothing.");
        }
        if (!Cluster.exists(home.data())) {
            throw new DatabaseStartException("There is no database in " + home.data() + ".");
        }
        HomeLock stillness = HomeLock.tryTake(home);
        if (stillness == null) {
            return ofRunningPortal(target);
        }
        stillness.close();
        try (EmbeddedServer server = EmbeddedServer.start(home, runtime, EmbeddedServer.Durability.KEPT)) {
            return write(target, server.port(), server.passwords());
        }
    }

    private int ofRunningPortal(Path target) {
        PostmasterFile note = PostmasterFile.ofRunningServer(home.data())
                .orElseThrow(() -> new DatabaseStartException(
                        "The portal on " + home.folder() + " is just starting or stopping. Try again in a moment."));
        return write(target, note.port(), RolePasswords.read(home));
    }

    private int write(Path target, int port, RolePasswords passwords) {
        Path unfinished = null;
        try (Connection connection = DatabaseRoles.connect(port, "postgres", passwords)) {
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            unfinished = Files.createTempFile(folder, target.getFileName() + ".", ".unfinished");
            OwnerOnly.file(unfinished);
            copy(connection, unfinished, passwords);
            int files = BackupArchive.verify(unfinished);
            force(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return files;
        } catch (SQLException | IOException e) {
            throw new DatabaseStartException("The backup was not written: " + e.getMessage(), e);
        } finally {
            remove(unfinished);
        }
    }

    private void copy(Connection connection, Path file, RolePasswords passwords) throws SQLException, IOException {
        try (BackupArchive.Writer archive = new BackupArchive.Writer(file)) {
            BackupFiles files = new BackupFiles(home.data(), archive);
            // While this session lives, the server keeps every segment of its log that the copy will need.
            String slot = "backup_" + UUID.randomUUID().toString().replace("-", "");
            ask(connection, "SELECT slot_name FROM pg_create_physical_replication_slot('" + slot + "', true, true)");
            ask(connection, "SELECT pg_backup_start('base-portal', true)::text");
            files.copyData();
            Stopped stopped = stop(connection);
            files.copyLog(stopped.firstSegment(), stopped.lastSegment());
            archive.text(BackupArchive.DATA + "backup_label", stopped.label());
            archive.text(BackupArchive.PASSWORDS, passwords.asText());
        }
    }

    /** What the server says at the end: the note for the restore, and the last segment of the log that it needs. */
    private record Stopped(String label, String lastSegment) {

        String firstSegment() throws IOException {
            Matcher first = FIRST_SEGMENT.matcher(label);
            if (!first.find()) {
                throw new IOException("The server gave no starting point.");
            }
            return first.group(1);
        }
    }

    private static Stopped stop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
            row.next();
            return new Stopped(row.getString(1), row.getString(2));
        }
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(@Nullable Path unfinished) {
        try {
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new DatabaseStartException("The unfinished file " + unfinished + " cannot be removed.", e);
        }
    }
}
