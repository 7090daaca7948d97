package org.baseportal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything the portal keeps on this computer, and the names inside it. */
record ServerHome(Path folder) {

    ServerHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The database itself. Whoever deletes it deletes people's data. */
    Path data() {
        return folder.resolve("postgres");
    }

    /** The unpacked PostgreSQL programs, one folder per version; may be deleted while nothing runs. */
    Path runtime() {
        return folder.resolve("runtime");
    }

    /** What the server says. */
    Path log() {
        return folder.resolve("postgres.log");
    }

    /** The passwords of the database roles, readable by the owner of the folder alone. */
    Path passwords() {
        return folder.resolve("database.properties");
    }

    /** Held by the one process that may use the folder. */
    Path lock() {
        return folder.resolve("portal.lock");
    }

    /** Makes the folder, for its owner alone. */
    void create() {
        try {
            Files.createDirectories(folder);
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made.", e);
        }
    }
}
