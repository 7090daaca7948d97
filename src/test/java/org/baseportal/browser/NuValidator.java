package org.baseportal.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The Nu HTML checker in a process of its own: it needs libraries of its own. */
final class NuValidator {

    private static final Path LIBRARIES = Path.of("target/nu-validator");
    private static final Path PAGES = Path.of("target/crawled-pages");

    private NuValidator() {}

    /** The errors in these pages; the key names the page. */
    static List<String> errors(Map<String, String> pages) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(PAGES);
        Files.createDirectories(PAGES);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m",
                "-cp",
                LIBRARIES + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--format",
                "gnu"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = PAGES.resolve(page.getKey().replaceAll("[^\\w-]+", "_") + ".html");
            Files.writeString(file, page.getValue());
            command.add(file.toString());
        }
        Path report = PAGES.resolve("report.txt");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start()
                .waitFor();
        return Files.readString(report, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
