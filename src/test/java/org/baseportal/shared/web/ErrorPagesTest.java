package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Whatever goes wrong, a person reads a page in his language, with a trace number and a way on, and nothing technical. */
@PortalTest
class ErrorPagesTest {

    private static final String SECRET = "jdbc:secret stack detail";

    private final MockMvcTester pages;
    private final MessageSource words;

    ErrorPagesTest(
            @Autowired ErrorAdvice advice,
            @Autowired ThymeleafViewResolver views,
            @Autowired ReaderLocaleResolver locales,
            @Autowired MessageSource words) {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(advice)
                .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
                .setLocaleResolver(locales)
                .build();
        pages = MockMvcTester.create(mvc);
        this.words = words;
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404",
        "conflict, 409",
        "stale, 409",
        "refused, 403",
        "status400, 400",
        "status413, 413",
        "status415, 415",
        "status429, 429",
        "status418, 418",
        "away, 503",
        "broken, 500",
        "number?n=abc, 404",
        "number, 400"
    })
    void everyFailureHasItsPageInBothLanguages(String path, int status) {
        for (String language : new String[] {"zh", "en"}) {
            MvcTestResult answer = pages.get()
                    .uri("/fail/" + path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                    .exchange();
            assertThat(answer).hasStatus(status);
            assertThat(answer)
                    .bodyText()
                    .contains("bp-trace", "href=\"/\"", "lang=\"" + language)
                    .doesNotContain(SECRET, "??");
            assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        }
    }

    @Test
    void aReasonIsToldInTheReadersWords() {
        MvcTestResult answer = pages.get().uri("/fail/conflict?lang=en").exchange();
        assertThat(answer).bodyText().contains(words.getMessage("shared.error.503.text", null, Locale.ENGLISH));
    }

    @Test
    void aWrongMethodIsToldAsSuch() {
        assertThat(pages.post().uri("/fail/missing")).hasStatus(405).bodyText().contains("bp-trace");
    }

    @Test
    void aPieceOfAPageFailsAsAPiece() {
        MvcTestResult answer =
                pages.get().uri("/fail/broken").header("HX-Request", "true").exchange();
        assertThat(answer).hasStatus(500).headers().hasValue("HX-Retarget", "#notices");
        assertThat(answer).bodyText().contains("bp-note-danger").doesNotContain("<html", SECRET);
    }

    @Test
    void securityAnswersForItself() {
        assertThat(pages.get().uri("/fail/denied"))
                .hasFailed()
                .failure()
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @RestController
    static class Failing {

        @GetMapping("/fail/{how}")
        String fail(@PathVariable String how) {
            if (how.startsWith("status")) {
                throw new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(how.substring(6))), SECRET);
            }
            throw switch (how) {
                case "missing" -> new NotFoundException();
                case "conflict" -> new ConflictException("shared.error.503.text");
                case "refused" -> new RefusedException("shared.error.403.text");
                case "stale" -> new OptimisticLockingFailureException(SECRET);
                case "away" -> new DataAccessResourceFailureException(SECRET);
                case "denied" -> new AccessDeniedException(SECRET);
                default -> new IllegalStateException(SECRET);
            };
        }

        @GetMapping("/fail/number")
        String number(@RequestParam int n) {
            return String.valueOf(n);
        }
    }
}
