package org.baseportal.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the files of a running server between {@code pg_backup_start} and {@code pg_backup_stop}. What is left out is
 * what PostgreSQL's manual names for a base backup: notes of the running process, and what a start makes anew.
 */
final class BackupFiles {

    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "backup_label.old", "tablespace_map");
    private static final int TRIES = 50;

    private final Path data;
    private final BackupArchive.Writer archive;

    BackupFiles(Path data, BackupArchive.Writer archive) {
        this.data = data;
        this.archive = archive;
    }

    /** Everything but the write-ahead log, which is copied when the backup has been stopped. */
    void copyData() throws IOException {
        Files.walkFileTree(data, new Copying());
    }

    /** The segments from the first to the last that the backup needs; their names sort by age. */
    void copyLog(String first, String last) throws IOException {
        try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    stream(segment);
                }
            }
        }
    }

    private void copy(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (data.equals(file.getParent()) && LEFT_OUT.contains(name) || name.startsWith("pg_internal.init")) {
            return;
        }
        if (name.equals("pg_control")) {
            archive.stream(name(file), new ByteArrayInputStream(steady(file)));
            return;
        }
        stream(file);
    }

    private void stream(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            archive.stream(name(file), in);
        } catch (NoSuchFileException dropped) {
            // opened before any entry was begun: nothing to undo
        }
    }

    /** The control file is small and rewritten in place: read until two readings agree. */
    private static byte[] steady(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] again = Files.readAllBytes(file);
            if (Arrays.equals(before, again)) {
                return again;
            }
            before = again;
        }
        throw new IOException("The control file does not come to rest: " + file);
    }

    private String name(Path file) {
        return BackupArchive.DATA + data.relativize(file).toString().replace('\\', '/');
    }

    private final class Copying extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(data)) {
                return FileVisitResult.CONTINUE;
            }
            if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            archive.folder(name(folder) + "/");
            boolean emptied = EMPTIED.contains(data.relativize(folder).toString());
            return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            copy(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // dropped meanwhile; the write-ahead log knows
            }
            throw failure;
        }
    }
}
