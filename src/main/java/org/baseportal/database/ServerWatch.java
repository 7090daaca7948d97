package org.baseportal.database;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the embedded server lives, and starts it again if it died. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private final EmbeddedServer server;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    private ServerWatch(EmbeddedServer server) {
        this.server = server;
    }

    static ServerWatch over(EmbeddedServer server) {
        ServerWatch watch = new ServerWatch(server);
        watch.clockwork.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        try {
            server.revive();
        } catch (RuntimeException e) {
            LOG.error("The embedded database could not be started again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
