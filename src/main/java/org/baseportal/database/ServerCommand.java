package org.baseportal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one of PostgreSQL's programs to its end and keeps what it said. */
final class ServerCommand {

    private static final String UNSHARE = "unshare";

    private ServerCommand() {}

    /** What came of it: the exit code and the output. */
    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }

    static Outcome run(Duration limit, Path program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return run(limit, command);
    }

    private static Outcome run(Duration limit, List<String> command) {
        Path output = null;
        try {
            // A file, not a pipe: the server that pg_ctl leaves behind would keep a pipe open for ever.
            output = Files.createTempFile("baseportal-", ".out");
            Process process = process(command, output).start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end within " + limit.toSeconds() + " s; " + read(output));
            }
            return new Outcome(process.exitValue(), explained(read(output)));
        } catch (IOException e) {
            throw new DatabaseStartException("PostgreSQL's program cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while waiting for PostgreSQL.", e);
        } finally {
            remove(output);
        }
    }

    private static ProcessBuilder process(List<String> command, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody to PostgreSQL, while its files
     * still belong to the one who started the portal.
     */
    private static List<String> asOrdinaryUser() {
        return Root.isRoot() ? List.of(UNSHARE, "--user") : List.of();
    }

    /** Some containers forbid it; then root has to step down before the portal starts. */
    private static String explained(String output) {
        return output.startsWith(UNSHARE + ":")
                ? output + ". PostgreSQL does not run as root here: start the portal as an ordinary user."
                : output;
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }

    private static void remove(@Nullable Path output) {
        if (output != null && !output.toFile().delete()) {
            output.toFile().deleteOnExit();
        }
    }

    /** Whether the portal itself runs as root: asked once, without a native call. */
    private static final class Root {

        private static final boolean ROOT = ask();

        static boolean isRoot() {
            return ROOT;
        }

        private static boolean ask() {
            if (ServerBinaries.onWindows()) {
                return false;
            }
            try {
                Path probe = Files.createTempFile("baseportal-", ".uid");
                try {
                    return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
                } finally {
                    Files.deleteIfExists(probe);
                }
            } catch (IOException | UnsupportedOperationException e) {
                return "root".equals(System.getProperty("user.name"));
            }
        }
    }
}
