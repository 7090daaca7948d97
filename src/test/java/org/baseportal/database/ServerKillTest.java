package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database itself is killed in the middle of writes: what it confirmed is there, and it comes back by itself. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ServerKillTest {

    @TempDir
    Path folder;

    @Test
    void whatAKilledServerConfirmedIsThereWhenTheWatchHasRevivedIt() throws Exception {
        try (EmbeddedServer server = start();
                ServerWatch watch = ServerWatch.over(server)) {
            SortedSet<Long> confirmed;
            try (Writer writer = Writer.on(server)) {
                writer.await(50);
                kill(server);
                confirmed = writer.confirmed();
                writer.await(confirmed.size() + 50);
                confirmed = writer.confirmed();
            }
            assertThat(Writer.rows(server)).containsAll(confirmed);
        }
    }

    @Test
    void aServerThatWasStoppedOnPurposeStaysStopped() throws Exception {
        try (EmbeddedServer server = start()) {
            server.stop();
            server.revive();
            assertThat(server.isRunning()).isFalse();
            server.restart();
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void aStoppedServerLeavesEverythingForTheNextStart() throws Exception {
        SortedSet<Long> confirmed;
        try (EmbeddedServer server = start()) {
            try (Writer writer = Writer.on(server)) {
                writer.await(20);
                writer.close();
                confirmed = writer.confirmed();
            }
        }
        try (EmbeddedServer again = start()) {
            assertThat(Writer.rows(again)).containsAll(confirmed);
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(
                new ServerHome(folder), ThrowawayDatabase.runtime(), EmbeddedServer.Durability.KEPT);
    }

    private void kill(EmbeddedServer server) throws Exception {
        long pid =
                PostmasterFile.read(new ServerHome(folder).data()).orElseThrow().pid();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
        assertThat(server.port()).isPositive();
    }
}
