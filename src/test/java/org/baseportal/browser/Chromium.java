package org.baseportal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The system's Chromium, started once for all browser tests. */
@TestComponent
public class Chromium {

    /** The first paints no windows of its own and needs a third less time for a page. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Environment environment;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Chromium(Environment environment) {
        this.environment = environment;
    }

    /** Where the browser is, if there is one. */
    static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Another browser, for another thread: one of Playwright's belongs to the thread that began it. */
    public Chromium another() {
        return new Chromium(environment);
    }

    /** A reader with a window of his own, not signed in. */
    public Reader reader(String language, String theme, int width) {
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return new Reader(browser(), address, language, theme, width);
    }

    private synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(find().orElseThrow())
                            .setArgs(QUIET));
        }
        return browser;
    }

    @PreDestroy
    void close() {
        Stream.of(browser, playwright).forEach(it -> {
            try {
                if (it != null) {
                    it.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
