package org.baseportal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the portal's own: on the loopback address alone, every confirmed write on the disk, in a folder that
 * is kept. Starting takes over what an earlier, killed portal left behind.
 */
final class EmbeddedServer implements AutoCloseable {

    /** How hard the server works to keep what it confirmed. */
    enum Durability {
        /** Every confirmed write survives a power cut. */
        KEPT("on"),
        /** For data that a test throws away. */
        THROWN_AWAY("off");

        private final String value;

        Durability(String value) {
            this.value = value;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);
    /** After a power cut the server first reads its log again. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 8;
    private static final long LARGEST_LOG = 10_000_000;

    private final ServerHome home;
    private final ServerBinaries binaries;
    private final HomeLock lock;
    private final Durability durability;
    private final RolePasswords passwords;
    private int port;
    private boolean wanted;

    private EmbeddedServer(ServerHome home, Path runtime, HomeLock lock, Durability durability) {
        this.home = home;
        this.lock = lock;
        this.durability = durability;
        this.binaries = ServerBinaries.unpackedIn(runtime);
        this.passwords = new Cluster(home, binaries).prepare();
    }

    /** Starts the server on {@code home}; refuses a folder that another portal is using. */
    static EmbeddedServer start(ServerHome home, Path runtime, Durability durability) {
        HomeLock lock = HomeLock.take(home);
        try {
            EmbeddedServer server = new EmbeddedServer(home, runtime, lock, durability);
            server.stopOrphan();
            server.launch(freePort());
            new DatabaseRoles(server.port, server.passwords).create();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    RolePasswords passwords() {
        return passwords;
    }

    String url() {
        return DatabaseRoles.url(port, DatabaseRoles.DATABASE);
    }

    boolean isRunning() {
        return PostmasterFile.ofRunningServer(home.data()).isPresent();
    }

    /** Starts a server that died or was stopped, on the port that the connections know. */
    synchronized void restart() {
        stopOrphan();
        launch(port);
    }

    /** Starts the server again if it died; does nothing if it runs or was stopped on purpose. */
    synchronized void revive() {
        if (wanted && !isRunning()) {
            LOG.error("The embedded database has died and is started again.");
            restart();
        }
    }

    /** Stops the server but keeps the folder; {@link #restart()} brings it back. */
    synchronized void stop() {
        wanted = false;
        if (isRunning()) {
            stop("fast");
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            lock.close();
        }
    }

    private void launch(int chosenPort) {
        port = chosenPort;
        makeRoomInLog();
        ServerCommand.Outcome outcome = startProgram();
        for (int attempt = 1; !outcome.succeeded() && attempt < ATTEMPTS && !isRunning(); attempt++) {
            pause(); // the last processes of a server that was killed may still be going
            outcome = startProgram();
        }
        if (!outcome.succeeded()) {
            throw new DatabaseStartException("PostgreSQL did not start on " + home.data() + ". Its own words are in "
                    + home.log() + ". " + outcome.output());
        }
        wanted = true;
        LOG.info("PostgreSQL {} runs on 127.0.0.1:{}, data in {}", ServerBinaries.MAJOR, port, home.data());
    }

    private ServerCommand.Outcome startProgram() {
        return ServerCommand.run(
                START_LIMIT,
                binaries.control(),
                "start",
                "--pgdata=" + home.data(),
                "--log=" + home.log(),
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--options=" + options());
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    private String options() {
        return String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c fsync=" + durability.value,
                "-c synchronous_commit=" + durability.value,
                "-c full_page_writes=" + durability.value,
                "-c wal_level=replica",
                "-c max_connections=60",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c log_min_messages=warning");
    }

    /**
     * A portal that was killed leaves its server running: that one is stopped. The note of a server that died too is
     * left to PostgreSQL, which also sees whether processes of it are still alive.
     */
    private void stopOrphan() {
        if (isRunning()) {
            LOG.warn("A database left over from a portal that was killed is stopped first.");
            stop("fast");
        }
        if (PostmasterFile.isOfStranger(home.data())) {
            try {
                Files.deleteIfExists(PostmasterFile.path(home.data()));
            } catch (IOException e) {
                throw new DatabaseStartException("A note of a server that is gone cannot be removed.", e);
            }
        }
    }

    private void stop(String mode) {
        ServerCommand.Outcome outcome = ServerCommand.run(
                STOP_LIMIT, binaries.control(), "stop", "--pgdata=" + home.data(), "--mode=" + mode, "--timeout=30");
        if (!outcome.succeeded() && isRunning()) {
            if (mode.equals("immediate")) {
                throw new DatabaseStartException(
                        "The database in " + home.data() + " does not stop: " + outcome.output());
            }
            stop("immediate");
        }
    }

    private void makeRoomInLog() {
        try {
            if (Files.exists(home.log()) && Files.size(home.log()) > LARGEST_LOG) {
                Path older = home.log().resolveSibling(home.log().getFileName() + ".1");
                Files.move(home.log(), older, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warn("The server's log {} could not be put aside.", home.log());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseStartException("There is no free port on the loopback address.", e);
        }
    }
}
