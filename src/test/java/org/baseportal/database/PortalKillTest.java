package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole portal is killed by SIGKILL in the middle of writes and started again on the same folder. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PortalKillTest {

    @TempDir
    Path folder;

    @Test
    void everyConfirmedWriteOfAKilledPortalIsThereAndTheNextStartSucceeds() throws Exception {
        ServerHome home = new ServerHome(folder.resolve("home"));
        Set<String> confirmed = killedWhileWriting(home);
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(200);
        assertThat(PostmasterFile.ofRunningServer(home.data()))
                .as("the orphan that a killed portal leaves")
                .isPresent();

        Process again = portal(home, false);
        try {
            int port = port(again);
            assertThat(status(port, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(written(home)).containsAll(confirmed);
        } finally {
            again.toHandle().destroy(); // SIGTERM: the graceful way, which stops the database too
            assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(PostmasterFile.ofRunningServer(home.data())).isEmpty();
    }

    private static Set<String> killedWhileWriting(ServerHome home) throws IOException, InterruptedException {
        Process portal = portal(home, true);
        Set<String> confirmed = new HashSet<>();
        try (BufferedReader output = portal.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(PortalUnderFire.CONFIRMED)) {
                    confirmed.add(line.substring(PortalUnderFire.CONFIRMED.length()));
                }
                if (confirmed.size() == 200) {
                    portal.toHandle().destroyForcibly(); // and read on: what it said until then was confirmed too
                }
            }
        } finally {
            portal.destroyForcibly();
            portal.waitFor(20, TimeUnit.SECONDS);
        }
        confirmed.removeIf(id -> id.length() < 36); // a last line that was cut off
        return confirmed;
    }

    private static Process portal(ServerHome home, boolean writing) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PortalUnderFire.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--baseportal.home=" + home.folder(),
                "--writing=" + writing));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The output goes on being read, or the process would stand still when the pipe is full. */
    private static int port(Process portal) throws IOException {
        BufferedReader output = portal.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(PortalUnderFire.READY)) {
                Thread drain = new Thread(() -> output.lines().forEach(rest -> {}), "drain");
                drain.setDaemon(true);
                drain.start();
                return Integer.parseInt(line.substring(PortalUnderFire.READY.length()));
            }
        }
        throw new IllegalStateException("The portal did not start:\n" + said);
    }

    private static Set<String> written(ServerHome home) throws SQLException {
        int port = PostmasterFile.ofRunningServer(home.data()).orElseThrow().port();
        Set<String> found = new HashSet<>();
        try (Connection app = DriverManager.getConnection(
                        DatabaseRoles.url(port, DatabaseRoles.DATABASE),
                        RolePasswords.APP,
                        RolePasswords.read(home).app());
                Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT primary_id FROM spring_session WHERE principal_name = 'under fire'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
