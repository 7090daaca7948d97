package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baseportal.BasePortalApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database goes away under a running portal: pages say so within three seconds, and come back by themselves. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DatabaseAwayTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext portal;
    static String address;

    @BeforeAll
    static void start() {
        portal = new SpringApplicationBuilder(BasePortalApplication.class)
                .run("--server.port=0", "--spring.main.banner-mode=off", "--baseportal.home=" + folder.resolve("home"));
        address = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void pagesAnswerWithinThreeSecondsAndComeBackByThemselves() throws Exception {
        assertThat(get("/login").statusCode()).isEqualTo(200);
        assertThat(probe("/actuator/health/readiness").statusCode()).isEqualTo(200);
        HttpResponse<String> form = get("/login");
        EmbeddedServer server = portal.getBean(EmbeddedServer.class);
        server.stop();
        try {
            pagesSayThatTheDatabaseIsAway(form);
        } finally {
            server.restart();
        }
        awaitRecovery();
        assertThat(get("/").statusCode()).isEqualTo(302);
        assertThat(get("/login").statusCode()).isEqualTo(200);
    }

    private static void pagesSayThatTheDatabaseIsAway(HttpResponse<String> form) throws Exception {
        HttpResponse<String> home = get("/");
        assertThat(home.statusCode()).isEqualTo(503);
        assertThat(home.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(home.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(home.body())
                .contains("<h1")
                .contains("/css/portal.css")
                .doesNotContain("Exception")
                .doesNotContain("org.postgresql");
        assertThat(home.headers().firstValue("Refresh"))
                .as("asks again by itself")
                .hasValue("5");
        assertThat(get("/projects").statusCode()).isEqualTo(503);
        HttpResponse<String> signIn = signIn(form, LIMIT);
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.headers().firstValue("Refresh"))
                .as("a sent form stays")
                .isEmpty();
        assertThat(get("/login").statusCode()).isIn(200, 503);
        assertThat(probe("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(probe("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatDiedIsStartedAgainWithoutAnybodysHelp() throws Exception {
        long pid = PostmasterFile.read(new ServerHome(folder.resolve("home")).data())
                .orElseThrow()
                .pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Thread.sleep(500);
        awaitRecovery();
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDatabaseThatHangsIsSaidToBeAwayAndComesBackByItself() throws Exception {
        awaitRecovery();
        List<ProcessHandle> server = server();
        signal("STOP", server);
        try {
            Thread.sleep(600); // what was used a moment ago is taken for alive
            for (String page : List.of("/", "/projects", "/")) {
                assertThat(get(page).statusCode()).as(page).isEqualTo(503);
            }
        } finally {
            signal("CONT", server);
        }
        awaitRecovery();
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    /** The page was already under way: it waits for an answer that will not come. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoWasWaitingWhenTheDatabaseFrozeIsToldWithinThreeSeconds() throws Exception {
        awaitRecovery();
        HttpResponse<String> form = get("/login");
        List<ProcessHandle> server = server();
        try (Connection other = portal.getBean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table accounts_sign_in_failure in access exclusive mode");
            Future<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> unchecked(() -> signIn(form, LIMIT.plus(LIMIT))));
            awaitLockedOut(other);
            signal("STOP", server);
            long frozen = System.nanoTime();
            try {
                assertThat(waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode())
                        .isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(LIMIT);
            } finally {
                signal("CONT", server);
            }
            other.rollback();
        }
        awaitRecovery();
        assertThat(get("/login").statusCode()).isEqualTo(200);
    }

    /** Until a page waits for the table that {@code other} holds. */
    private static void awaitLockedOut(Connection other) throws Exception {
        long begin = System.nanoTime();
        boolean waiting = false;
        try (PreparedStatement ask = other.prepareStatement("select exists (select from pg_locks where not granted)")) {
            while (!waiting) {
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
                try (ResultSet row = ask.executeQuery()) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
            }
        }
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ProcessHandle> server() throws Exception {
        long pid = PostmasterFile.read(new ServerHome(folder.resolve("home")).data())
                .orElseThrow()
                .pid();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private static void awaitRecovery() throws Exception {
        for (int i = 0; i < 150 && probe("/actuator/health/readiness").statusCode() != 200; i++) {
            Thread.sleep(200);
        }
        assertThat(probe("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** As a load balancer asks: without any cookie. */
    private static HttpResponse<String> probe(String path) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asked as somebody whose session would have to be looked up. */
    private static HttpResponse<String> get(String path) throws Exception {
        return timed(HttpRequest.newBuilder(URI.create(address + path)).GET(), "theme=light", LIMIT);
    }

    /** With the token of a form that was opened while all was well. */
    private static HttpResponse<String> signIn(HttpResponse<String> form, Duration limit) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("BPCSRF="))
                .findFirst()
                .orElseThrow();
        return timed(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=admin&password=wrong&_csrf=" + token.group(1))),
                cookie.substring(0, cookie.indexOf(';')),
                limit);
    }

    private static HttpResponse<String> timed(HttpRequest.Builder request, String cookie, Duration limit)
            throws Exception {
        String session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        long begin = System.nanoTime();
        HttpResponse<String> answer = BROWSER.send(
                request.header("Cookie", "BPSESSION=" + session + "; " + cookie)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as(answer.uri().getPath())
                .isLessThan(limit);
        return answer;
    }
}
