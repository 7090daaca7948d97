package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and then the portal are killed by SIGKILL while money is booked: nothing is half, nothing confirmed is lost. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class LedgerKillTest {

    private static final int BEFORE_DATABASE = 60;
    private static final int BEFORE_PORTAL = 150;

    @TempDir
    Path folder;

    @Test
    void whatWasConfirmedIsBookedAsAWholeAndTheBooksHold() throws Exception {
        Path home = folder.resolve("home");
        Set<String> confirmed = killedTwiceWhileBooking(home);
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(BEFORE_PORTAL);
        Set<String> booked = new HashSet<>();
        List<String> half = new ArrayList<>();
        List<String> proved = new ArrayList<>();
        Process again = portal(home, false);
        try (BufferedReader output = again.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line, LedgerUnderFire.BOOKED, booked);
                keep(line, LedgerUnderFire.HALF, half);
                if (line.startsWith(LedgerUnderFire.PROVED)) {
                    proved.add(line.substring(LedgerUnderFire.PROVED.length()));
                }
            }
        } finally {
            again.destroyForcibly();
        }
        assertThat(booked).containsAll(confirmed);
        assertThat(half).isEmpty();
        assertThat(proved).containsExactly("true");
    }

    private static void keep(String line, String what, Collection<String> into) {
        if (line.startsWith(what) && line.endsWith(";")) {
            into.add(line.substring(what.length(), line.length() - 1));
        }
    }

    private static Set<String> killedTwiceWhileBooking(Path home) throws IOException, InterruptedException {
        Process portal = portal(home, true);
        Set<String> confirmed = new HashSet<>();
        boolean databaseKilled = false;
        try (BufferedReader output = portal.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line, LedgerUnderFire.CONFIRMED, confirmed);
                if (!databaseKilled && confirmed.size() >= BEFORE_DATABASE) {
                    databaseKilled = true;
                    killDatabase(home);
                }
                if (confirmed.size() >= BEFORE_PORTAL) {
                    portal.toHandle().destroyForcibly(); // and read on: what it said until then was confirmed too
                }
            }
        } finally {
            portal.destroyForcibly();
            portal.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(databaseKilled).isTrue();
        return confirmed;
    }

    private static void killDatabase(Path home) throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static Process portal(Path home, boolean writing) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerUnderFire.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.profiles.active=demo",
                "--baseportal.home=" + home,
                "--writing=" + writing));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
