package org.baseportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Brings a backup into a data folder; what was there before is moved aside, never deleted. */
final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final ServerHome home;
    private final Path runtime;
    private final Clock clock;

    Restore(ServerHome home, Path runtime, Clock clock) {
        this.home = home;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Unpacks and checks the whole backup beside the database, puts it in its place, and starts it once.
     *
     * @param replace whether a database that is there already may be moved aside
     * @return the number of files
     */
    int from(Path file, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw new DatabaseStartException("There is no backup " + file + ".");
        }
        int files;
        try (HomeLock lock = HomeLock.take(home)) {
            refuseToOverwrite(replace);
            files = unpack(file);
        } catch (IOException e) {
            throw new DatabaseStartException("The backup was not restored: " + e.getMessage(), e);
        }
        EmbeddedServer.start(home, runtime, EmbeddedServer.Durability.KEPT).close();
        return files;
    }

    private void refuseToOverwrite(boolean replace) {
        if (Files.exists(home.data()) && !replace) {
            throw new DatabaseStartException("There is a database in " + home.data()
                    + " already. Nothing was changed. With --replace it is moved aside and kept.");
        }
        if (PostmasterFile.ofRunningServer(home.data()).isPresent()) {
            throw new DatabaseStartException("A database left over from a portal that was killed still runs on "
                    + home.data() + ". Start and stop the portal once, then restore.");
        }
    }

    private int unpack(Path file) throws IOException {
        Path fresh = Files.createTempDirectory(home.folder(), "restoring-");
        try {
            int files = BackupArchive.unpack(file, fresh);
            Path data = fresh.resolve("postgres");
            Cluster.refuseOtherMajor(data);
            ownFolders(data);
            moveAside();
            Files.move(fresh.resolve(BackupArchive.PASSWORDS), home.passwords(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE);
            return files;
        } finally {
            ServerBinaries.delete(fresh);
        }
    }

    private void moveAside() throws IOException {
        if (!Files.exists(home.data()) && !Files.exists(home.passwords())) {
            return;
        }
        Path aside = Files.createDirectory(home.folder().resolve("before-restore-" + STAMP.format(clock.instant())));
        OwnerOnly.folder(aside);
        for (Path kept : new Path[] {home.data(), home.passwords()}) {
            if (Files.exists(kept)) {
                Files.move(kept, aside.resolve(kept.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** PostgreSQL refuses a data directory that others may read. */
    private static void ownFolders(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                OwnerOnly.folder(folder);
            }
        }
    }
}
