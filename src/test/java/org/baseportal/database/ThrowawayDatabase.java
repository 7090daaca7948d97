package org.baseportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server as tests use it: one for the whole run, in a folder under {@code target} that is thrown away.
 */
public final class ThrowawayDatabase {

    private static final Path RUNS = Path.of("target", "test-database");
    private static @Nullable EmbeddedServer server;

    private ThrowawayDatabase() {}

    /** The unpacked PostgreSQL programs that tests share. */
    static Path runtime() {
        return Path.of("target", "test-postgres").toAbsolutePath();
    }

    /** The properties that lead a context to the server: both roles, as a real deployment sets them. */
    public static synchronized Map<String, String> properties() {
        if (server == null) {
            server = start();
        }
        return Map.of(
                "spring.datasource.url", server.url(),
                "spring.datasource.username", RolePasswords.APP,
                "spring.datasource.password", server.passwords().app(),
                "spring.flyway.user", RolePasswords.OWNER,
                "spring.flyway.password", server.passwords().owner());
    }

    private static EmbeddedServer start() {
        removeEarlierRuns();
        Path folder = RUNS.resolve("run-" + ProcessHandle.current().pid()).toAbsolutePath();
        ServerHome home = new ServerHome(folder);
        EmbeddedServer started = EmbeddedServer.start(home, runtime(), EmbeddedServer.Durability.THROWN_AWAY);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.close();
            remove(folder);
        }));
        return started;
    }

    /** A run that was killed leaves its folder, and perhaps its server: taking its lock proves that it is gone. */
    private static void removeEarlierRuns() {
        try (Stream<Path> runs = Files.exists(RUNS) ? Files.list(RUNS) : Stream.empty()) {
            for (Path run : runs.filter(ThrowawayDatabase::isLeft).toList()) {
                discard(new ServerHome(run));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process of this run may be about to take the lock of its own folder. */
    private static boolean isLeft(Path run) {
        String pid = run.getFileName().toString().replaceAll("\\D", "");
        return pid.isEmpty()
                || ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void discard(ServerHome home) {
        try (HomeLock lock = HomeLock.tryTake(home)) {
            if (lock != null) {
                PostmasterFile.ofRunningServer(home.data())
                        .flatMap(note -> ProcessHandle.of(note.pid()))
                        .ifPresent(ProcessHandle::destroyForcibly);
                remove(home.folder());
            }
        }
    }

    private static void remove(Path folder) {
        try {
            ServerBinaries.delete(folder);
        } catch (IOException e) {
            // what stays is removed by the next run
        }
    }
}
