package org.baseportal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.benchmark.Meter.Times;
import org.baseportal.benchmark.Workload.MeasuredPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures as measured, as tables in Markdown. */
final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final List<String> pages = new ArrayList<>();
    private final List<String> rates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void page(String base, MeasuredPage page, Times times) {
        note(
                pages,
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %.1f | %.1f | %d |",
                        base,
                        page.what(),
                        times.p50(),
                        times.p95(),
                        times.p99(),
                        page.limitMillis()));
    }

    void rate(String what, double perSecond) {
        note(rates, String.format(Locale.ROOT, "| %s | %.0f |", what, perSecond));
    }

    void bytes(String what, String page, String portal) {
        note(
                notes,
                String.format(
                        Locale.ROOT,
                        "Page of the %s: %,d bytes; of the portal: %,d bytes.",
                        what,
                        page.getBytes(StandardCharsets.UTF_8).length,
                        portal.getBytes(StandardCharsets.UTF_8).length));
    }

    private static void note(List<String> lines, String line) {
        LOG.info("{}", line);
        lines.add(line);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| base | page | p50 ms | p95 ms | p99 ms | wanted p95 ms |");
        lines.add("|---|---|---|---|---|---|");
        lines.addAll(pages);
        lines.add("");
        lines.addAll(notes);
        lines.add("");
        lines.add("| page | requests a second, median of the rounds |");
        lines.add("|---|---|");
        lines.addAll(rates);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
