package org.baseportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a running server notes in {@code postmaster.pid} of its data directory.
 *
 * @param pid the process of the server
 * @param port the port on the loopback address
 */
record PostmasterFile(long pid, int port) {

    static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The note of a server that runs now on this data directory; empty if there is none or its process is gone. */
    static Optional<PostmasterFile> ofRunningServer(Path data) {
        return read(data).filter(note -> note.isServerOn(data));
    }

    static Optional<PostmasterFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(path(data));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the note's process number now belongs to a stranger; PostgreSQL would take it for a server of its own. */
    static boolean isOfStranger(Path data) {
        return read(data)
                .filter(note -> !note.isServerOn(data))
                .flatMap(note -> ProcessHandle.of(note.pid()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    /** A process number is given again after a while: only a PostgreSQL that names this directory is meant. */
    private boolean isServerOn(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(info -> info.command().map(PostmasterFile::isPostgres).orElse(true))
                .filter(info -> info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true))
                .isPresent();
    }

    private static boolean isPostgres(String command) {
        String name = String.valueOf(Path.of(command).getFileName());
        return name.equals("postgres") || name.equals("postgres.exe");
    }
}
