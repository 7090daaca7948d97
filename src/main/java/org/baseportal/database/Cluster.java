package org.baseportal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data directory: made once, complete or not at all, and recognised ever after. */
final class Cluster {

    private static final Duration INIT_LIMIT = Duration.ofMinutes(2);

    private final ServerHome home;
    private final ServerBinaries binaries;

    Cluster(ServerHome home, ServerBinaries binaries) {
        this.home = home;
        this.binaries = binaries;
    }

    /** Makes the directory if it is missing; refuses one that another major version of PostgreSQL made. */
    RolePasswords prepare() {
        if (!exists(home.data())) {
            return create();
        }
        refuseOtherMajor(home.data());
        if (!RolePasswords.exist(home)) {
            throw new DatabaseStartException("The database in " + home.data() + " is there, but its passwords in "
                    + home.passwords() + " are missing. Put that file back, or restore a backup.");
        }
        return RolePasswords.read(home);
    }

    static boolean exists(Path data) {
        return Files.isRegularFile(data.resolve("PG_VERSION"));
    }

    static void refuseOtherMajor(Path data) {
        try {
            String major = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!major.equals(ServerBinaries.MAJOR)) {
                throw new DatabaseStartException("The database in " + data + " was made by PostgreSQL " + major
                        + ", this portal brings PostgreSQL " + ServerBinaries.MAJOR
                        + ". Nothing was changed. Start the version of the portal that made it and move its data"
                        + " over by pg_dump, or choose another folder: --baseportal.home=FOLDER");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " cannot be read.", e);
        }
    }

    private RolePasswords create() {
        refuseForeignFolder();
        RolePasswords passwords = RolePasswords.random();
        try {
            Path fresh = Files.createTempDirectory(home.folder(), "postgres-unfinished-");
            initialise(fresh, passwords);
            passwords.write(home);
            Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be made in " + home.folder(), e);
        }
        return passwords;
    }

    /** An earlier first start that was cut short leaves an unfinished folder: away with it, it holds nothing. */
    private void refuseForeignFolder() {
        try (Stream<Path> entries = Files.list(home.folder())) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("postgres-unfinished-")) {
                    ServerBinaries.delete(entry);
                }
            }
            if (Files.exists(home.data())) {
                throw new DatabaseStartException("The folder " + home.data()
                        + " is there but holds no database. Move it away, or restore a backup.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + home.folder() + " cannot be read.", e);
        }
    }

    private void initialise(Path fresh, RolePasswords passwords) throws IOException {
        Path secret = home.folder().resolve("superuser.initial");
        OwnerOnly.write(secret, passwords.superuser());
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    "--pgdata=" + fresh,
                    "--username=" + RolePasswords.SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--no-instructions"));
            arguments.addAll(locale());
            ServerCommand.Outcome outcome =
                    ServerCommand.run(INIT_LIMIT, binaries.initdb(), arguments.toArray(String[]::new));
            if (!outcome.succeeded()) {
                throw new DatabaseStartException("PostgreSQL could not make its data directory: " + outcome.output());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** C.UTF-8 everywhere: with plain C, word characters stop at ASCII and trigrams of Chinese are empty. */
    private static List<String> locale() {
        List<String> options =
                new ArrayList<>(List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (ServerBinaries.onMac()) {
            options.addAll(List.of("--locale=C", "--lc-ctype=UTF-8"));
        } else if (ServerBinaries.onWindows()) {
            options.add("--locale=C");
        } else {
            options.add("--locale=C.UTF-8");
        }
        return options;
    }
}
