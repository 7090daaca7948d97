package org.baseportal.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baseportal.benchmark.Workload.MeasuredPage;
import org.junit.jupiter.api.Test;
import org.springfloor.FloorApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The measurements of {@code docs/benchmarks.md}; no part of the tests, because its name ends otherwise. By hand:
 * {@code mvn test -Dtest=PortalBenchmark}. Settings: {@code benchmark.folder} (where the filled bases are kept and
 * used again), {@code benchmark.workloads} (names, with {@code :rows} for another size than the full one),
 * {@code benchmark.seconds} and {@code benchmark.rounds} of each comparison, {@code benchmark.warm} seconds before it,
 * {@code benchmark.calls} of each page by one user.
 */
class PortalBenchmark {

    private static final String LIST = "/projects";
    private static final String FILTERED = "/projects?status=SUBMITTED&stage=PROTOTYPE";
    private static final String ROW = "<tr";
    private static final int SESSIONS = 16;
    private static final int HEAP = 512;

    private final Environment settings = new StandardEnvironment();
    private final Path folder = Path.of(settings.getProperty("benchmark.folder", "target/benchmark"));
    private final int calls = settings.getProperty("benchmark.calls", Integer.class, 200);
    private final Figures figures = new Figures();

    @Test
    void everythingThatIsPromised() throws IOException {
        List<String> wanted =
                List.of(settings.getProperty("benchmark.workloads", "projects").split(","));
        if (wanted.stream().anyMatch(name -> name.startsWith("projects"))) {
            try (PortalProcess small = portal("small", "projects:1000")) {
                pages("1,000 projects", small, Workloads.named("projects"));
            }
        }
        for (String name : wanted) {
            Workload workload = Workloads.named(name.split(":")[0]);
            int size = name.contains(":") ? Integer.parseInt(name.split(":")[1]) : workload.fullSize();
            try (PortalProcess portal = portal(workload.name(), workload.name() + ":" + size)) {
                pages(workload.name() + ", " + String.format("%,d", size) + " rows", portal, workload);
                if (workload.name().equals("projects")) {
                    compare(portal);
                }
            }
        }
        figures.write(folder.resolve("figures.md"));
    }

    private PortalProcess portal(String home, String fill) {
        return PortalProcess.start(
                MeasuredPortal.class,
                HEAP,
                "--spring.profiles.active=demo",
                "--baseportal.home=" + folder.resolve(home).toAbsolutePath(),
                "--fill=" + fill);
    }

    private static Browser staff(PortalProcess portal) {
        return new Browser(HttpClient.newHttpClient(), portal.address()).signIn("staff");
    }

    /** Every page by one user, one after another. */
    private void pages(String base, PortalProcess portal, Workload workload) {
        Browser browser = staff(portal);
        for (MeasuredPage page : workload.pages(portal.database())) {
            figures.page(
                    base,
                    page,
                    Meter.one(calls, at -> browser.open(page.address().apply(at), page.mark())));
        }
    }

    /** The list against the floor and the limit, in turns on the same machine and database. */
    private void compare(PortalProcess portal) {
        Path templates = folder.resolve("floor").toAbsolutePath();
        HttpResponse<String> page = staff(portal).get(LIST);
        FloorTemplates.write(templates, page.body());
        List<String> arguments = new ArrayList<>(List.of(portal.sameDatabase()));
        arguments.add("--templates=" + templates);
        arguments.add("--spring.thymeleaf.prefix=file:" + templates + "/");
        try (PortalProcess floor =
                PortalProcess.start(FloorApplication.class, HEAP, arguments.toArray(String[]::new))) {
            List<Browser> signedIn =
                    IntStream.range(0, SESSIONS).mapToObj(at -> staff(portal)).toList();
            List<Browser> anyone = IntStream.range(0, SESSIONS)
                    .mapToObj(at -> new Browser(HttpClient.newHttpClient(), floor.address()))
                    .toList();
            figures.bytes("floor", anyone.get(0).get("/floor").body(), page.body());
            figures.bytes("limit", anyone.get(0).get("/limit").body(), page.body());
            List<Contender> contenders = List.of(
                    new Contender("list", signedIn, LIST),
                    new Contender("list by status and stage", signedIn, FILTERED),
                    new Contender("floor (Thymeleaf)", anyone, "/floor"),
                    new Contender("limit (jte)", anyone, "/limit"));
            Duration warm = Duration.ofSeconds(settings.getProperty("benchmark.warm", Integer.class, 60));
            contenders.forEach(one -> one.run(warm));
            Duration time = Duration.ofSeconds(settings.getProperty("benchmark.seconds", Integer.class, 10));
            int rounds = settings.getProperty("benchmark.rounds", Integer.class, 5);
            for (int round = 0; round < rounds; round++) {
                contenders.forEach(one -> one.rates().add(one.run(time)));
            }
            contenders.forEach(one -> figures.rate(one.name(), Meter.median(one.rates())));
        }
    }

    private record Contender(String name, List<Browser> browsers, String path, List<Double> rates) {

        Contender(String name, List<Browser> browsers, String path) {
            this(name, browsers, path, new ArrayList<>());
        }

        double run(Duration time) {
            return Meter.throughput(browsers, path, ROW, time);
        }
    }
}
