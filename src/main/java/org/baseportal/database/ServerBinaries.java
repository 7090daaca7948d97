package org.baseportal.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this platform, unpacked from the class path. They are unpacked beside their place and
 * moved there in one step, so neither an interrupted nor a simultaneous start ever sees half of them.
 */
final class ServerBinaries {

    /** The major version of PostgreSQL that the portal runs on, everywhere. */
    static final String MAJOR = "18";

    private static final String UNFINISHED = ".unpacking-";
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Path folder;

    private ServerBinaries(Path folder) {
        this.folder = folder;
    }

    /** The programs under {@code runtime}, unpacked now if they are not there yet. */
    static ServerBinaries unpackedIn(Path runtime) {
        String archive = archiveName();
        try (InputStream in = ServerBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new DatabaseStartException("This build brings no PostgreSQL for " + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch") + ". Set spring.datasource.url to a PostgreSQL "
                        + MAJOR + " of your own.");
            }
            Path place = runtime.resolve("postgres-" + MAJOR + "-" + fingerprint(archive));
            if (!Files.isDirectory(place)) {
                unpack(in, place);
            }
            return new ServerBinaries(place);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + runtime, e);
        }
    }

    Path initdb() {
        return program("initdb");
    }

    Path postgres() {
        return program("postgres");
    }

    Path control() {
        return program("pg_ctl");
    }

    static boolean onWindows() {
        return os().contains("windows");
    }

    static boolean onMac() {
        return os().contains("mac");
    }

    private Path program(String name) {
        return folder.resolve("bin").resolve(onWindows() ? name + ".exe" : name);
    }

    private static String archiveName() {
        String system = onWindows() ? "windows" : onMac() ? "darwin" : "linux";
        String architecture = switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "unknown";
        };
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    /** Another build of the programs gets another folder: the checksum of the archive tells them apart. */
    private static String fingerprint(String archive) throws IOException {
        try (InputStream in = ServerBinaries.class.getResourceAsStream("/" + archive)) {
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[1 << 16];
            int read;
            while (in != null && (read = in.read(buffer)) > 0) {
                sum.update(buffer, 0, read);
            }
            return Long.toHexString(sum.getValue());
        }
    }

    private static void unpack(InputStream in, Path place) throws IOException {
        Path parent = place.getParent();
        if (parent == null) {
            throw new IOException("No folder for " + place);
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, UNFINISHED);
        removeAbandoned(parent, Files.getLastModifiedTime(fresh).toInstant().minus(ABANDONED_AFTER));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                write(tar, entry, fresh);
            }
        }
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            delete(fresh); // somebody else was faster
        }
    }

    /** What an interrupted start left behind; a younger folder may be another start at work. */
    private static void removeAbandoned(Path parent, Instant longAgo) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(UNFINISHED)
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(longAgo)) {
                    delete(entry);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Not made executable: " + target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
