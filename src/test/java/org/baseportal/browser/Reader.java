package org.baseportal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One person at one window, who notes whatever is wrong with the pages he sees. */
public final class Reader implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();
    private static final String LATER_ROWS = "tbody tr:nth-child(n+9)";
    private static final Pattern SIGN_IN = Pattern.compile(".*/login(\\?.*)?");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String language;
    private final List<String> noise = new ArrayList<>();

    Reader(Browser browser, String address, String language, String theme, int width) {
        this.address = address;
        this.language = language;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setBaseURL(address));
        context.setDefaultTimeout(20_000);
        context.addInitScript(AXE);
        page = context.newPage();
        page.onConsoleMessage(line -> noise.add("console " + line.type() + ": " + line.text()));
        page.onPageError(error -> noise.add("script error: " + error));
        page.navigate("/login?lang=" + language + "&theme=" + theme);
    }

    /** The window itself, for what only one test does. */
    public Page page() {
        return page;
    }

    /** Signs in as one of the example people. */
    public Reader signIn(String username) {
        page.navigate("/login");
        page.fill("#username", username);
        page.fill("#password", "demo-Base-2012");
        page.click("main button[type=submit]");
        page.waitForURL(url -> !SIGN_IN.matcher(url).matches());
        return this;
    }

    /** Opens a page of the portal. */
    public Response open(String path) {
        noise.clear();
        return page.navigate(path);
    }

    /** What is wrong with the open page: noise, accessibility, language, headings, width. */
    public List<String> complaints() {
        return complaints(List.of());
    }

    /** The same without these rules of the accessibility check. */
    public List<String> complaints(List<String> rulesLeftOut) {
        List<String> wrong = new ArrayList<>(noise);
        wrong.addAll(violations(rulesLeftOut));
        if (page.locator("h1").count() != 1) {
            wrong.add("headings of level 1: " + page.locator("h1").count());
        }
        String shown = String.valueOf(page.evaluate("document.documentElement.lang"));
        if (!shown.startsWith(language)) {
            wrong.add("language " + shown);
        }
        if (page.title().isBlank() || page.title().startsWith(" ·")) {
            wrong.add("title: " + page.title());
        }
        if (page.locator("body").innerText().contains("th:text")) {
            wrong.add("a piece of a template is shown");
        }
        if (overflow() > 0) {
            wrong.add("wider than the window by " + overflow());
        }
        String bare = (String) page.evaluate(
                "(document.body.innerText.match(/\\?\\?[\\w.]+\\?\\?|[a-z]+\\.[a-z]+\\.[a-zA-Z.]+\\b/) || [''])[0]");
        if (bare.startsWith("??")) {
            wrong.add("a missing word: " + bare);
        }
        return wrong;
    }

    /**
     * Describing every place where a rule is kept would take most of the time: only violations are asked for. So would
     * measuring colours in every row of a long table: with them, rows behind the eighth are left out.
     */
    @SuppressWarnings("unchecked") // the page answers with texts
    private List<String> violations(List<String> rulesLeftOut) {
        Map<String, Object> leftOut = new HashMap<>();
        rulesLeftOut.forEach(rule -> leftOut.put(rule, Map.of("enabled", false)));
        Map<String, Object> options = Map.of(
                "runOnly",
                Map.of("type", "tag", "values", WCAG),
                "rules",
                leftOut,
                "resultTypes",
                List.of("violations"));
        return (List<String>) Objects.requireNonNull(page.evaluate(
                "async ([options, left]) => (await axe.run(left ? {exclude: [left]} : document, options))"
                        + ".violations.map(one => `axe ${one.id}: ${one.nodes[0].html}`)",
                List.of(options, rulesLeftOut.contains("color-contrast") ? "" : LATER_ROWS)));
    }

    /** The checker as the library brings it; put into every page before its own scripts, so that it is sent only once. */
    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Reader.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By how many pixels the open page is wider than a window of 320 px. */
    public int overflowOnTheNarrowestScreen() {
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(320, 844);
        int over = overflow();
        page.setViewportSize(usual.width, usual.height);
        return over;
    }

    private int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** Where the portal answers. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
