package org.baseportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page a person can open, in both languages, in the dark and on a narrow screen: nothing on the console, nothing
 * against WCAG 2.2 AA, valid HTML. The pages come from the mappings: a new one with a variable needs an example here.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PagesInTheBrowserTest {

    /** Addresses that answer with a file, a piece of a page or a redirect: not pages. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/{hash}/{*name}",
            "/favicon.ico",
            "${server.error.path:/error}",
            "/error",
            "/partners/options",
            "/partners/alike");

    private final Chromium chromium;
    private final RequestMappingHandlerMapping mappings;
    private final Examples examples;

    PagesInTheBrowserTest(
            Chromium chromium,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Examples examples) {
        this.chromium = chromium;
        this.mappings = mappings;
        this.examples = examples;
    }

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    @BeforeAll
    void findPages() {
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                continue;
            }
            for (String pattern : info.getPatternValues()) {
                if (NO_PAGES.contains(pattern) || examples.isNoExample(pattern)) {
                    continue;
                }
                examples.address(pattern).ifPresentOrElse(path -> pages.put(pattern, path), () -> unknown.add(pattern));
            }
        }
        pages.put("(not found)", "/nowhere");
    }

    /** A checker that finds nothing wrong anywhere would be none. */
    @Test
    void theCheckerSeesWhatIsWrong() {
        try (Reader reader = chromium.reader("zh", "light", 1440)) {
            reader.open("/login");
            reader.page().evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x>')");
            assertThat(reader.complaints()).anyMatch(line -> line.startsWith("axe image-alt"));
        }
    }

    @Test
    void everyPageHasAnExampleAddress() {
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPageIsSoundInBothLanguages() throws IOException, InterruptedException {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (Reader nobody = chromium.reader("zh", "light", 1440)) {
            nobody.open("/login");
            sources.put("login", nobody.open("/login").text());
            note(wrong, "login", nobody.complaints());
        }
        List<CompletableFuture<Visit>> both = Stream.of("zh", "en")
                .map(language -> CompletableFuture.supplyAsync(() -> visit(language)))
                .toList();
        for (CompletableFuture<Visit> one : both) {
            Visit visit = one.join();
            sources.putAll(visit.sources());
            wrong.addAll(visit.wrong());
            assertThat(visit.opened())
                    .as("pages that somebody of the base can open")
                    .containsAll(pages.keySet());
        }
        assertThat(wrong).isEmpty();
        assertThat(NuValidator.errors(sources)).as("valid HTML").isEmpty();
    }

    /** What one walk through all pages found. */
    private record Visit(Map<String, String> sources, List<String> wrong, Set<String> opened) {}

    /** Opens every page in one language, in a browser of its own, as the first who may. */
    private Visit visit(String language) {
        Visit visit = new Visit(new LinkedHashMap<>(), new ArrayList<>(), new TreeSet<>());
        Chromium own = chromium.another();
        try {
            for (String user : List.of("admin", "staff", "reviewer1")) {
                try (Reader reader = own.reader(language, "light", 1440).signIn(user)) {
                    pages.forEach((pattern, path) -> {
                        Response answer = visit.opened().contains(pattern) ? null : reader.open(path);
                        if (answer != null && (answer.status() == 200 || pattern.startsWith("("))) {
                            visit.opened().add(pattern);
                            visit.sources().put(pattern + "-" + language, answer.text());
                            note(visit.wrong(), language + " " + path, complaints(reader, answer, language));
                        }
                    });
                }
            }
        } finally {
            own.close();
        }
        return visit;
    }

    @Test
    void onePageOfEachKindIsSoundInTheDarkAndOnANarrowScreen() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String user : List.of("admin", "staff", "reviewer1")) {
            try (Reader reader = chromium.reader("zh", "dark", 390).signIn(user)) {
                pages.forEach((pattern, path) -> {
                    if (seen.contains(kind(pattern))) {
                        return;
                    }
                    Response answer = reader.open(path);
                    if (answer.status() == 200 || pattern.startsWith("(")) {
                        seen.add(kind(pattern));
                        note(wrong, user + " dark 390 " + path, complaints(reader, answer, "zh"));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The first page of a module, the pages of records, forms, and what else a module has are of one kind each. */
    private static String kind(String pattern) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (last.contains("}")) {
            return "record";
        }
        return last.matches("new|edit|change|rename") ? "form" : pattern.replaceFirst("^/?([^/]*).*", "$1");
    }

    @Test
    void homeAndListAreSoundForEveryRole() {
        List<String> wrong = new ArrayList<>();
        for (String user : List.of("finance", "reviewer1", "reviewer3", "viewer")) {
            try (Reader reader = chromium.reader("zh", "light", 1440).signIn(user)) {
                for (String path : List.of("/", "/projects", "/me")) {
                    Response answer = reader.open(path);
                    if (answer.status() != 200) {
                        wrong.add(user + " " + path + " answers " + answer.status());
                    }
                    note(wrong, user + " " + path, complaints(reader, answer, "zh"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Colours and what is clicked do not depend on the language, English words are longer: contrast and the size of
     * targets are looked at in Chinese, the narrowest screen in English. Chromium writes a line for a page that was not found; that line is expected.
     */
    private static List<String> complaints(Reader reader, Response answer, String language) {
        boolean english = language.equals("en");
        List<String> lines =
                new ArrayList<>(reader.complaints(english ? List.of("color-contrast", "target-size") : List.of()));
        if (answer.status() != 200) {
            lines.removeIf(line -> line.contains("Failed to load resource: the server responded with a status of"));
        }
        int over = english ? reader.overflowOnTheNarrowestScreen() : 0;
        if (over > 0) {
            lines.add("wider than 320 px by " + over);
        }
        return lines;
    }

    private static void note(List<String> wrong, String where, List<String> complaints) {
        complaints.forEach(line -> wrong.add(where + " — " + line));
    }
}
