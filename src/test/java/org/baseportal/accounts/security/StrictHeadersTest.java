package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class StrictHeadersTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    private static void isStrict(MockHttpServletResponse answer) {
        StrictHeadersFilter.HEADERS.forEach((name, value) -> {
            if (name.equals("Cache-Control")) {
                assertThat(answer.getHeader(name)).isNotNull();
            } else {
                assertThat(answer.getHeaders(name)).containsExactly(value);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/me", "/nowhere", "/favicon.ico", "/documents/987654321"})
    void everyAnswerIsStrict(String path) {
        isStrict(mvc.get().uri(path).exchange().getResponse());
        MockHttpServletResponse mine = mvc.get()
                .uri(path)
                .with(signedIn(people.with(Role.STAFF)))
                .exchange()
                .getResponse();
        isStrict(mine);
    }

    @Test
    void refusalsAreStrictToo() {
        MockHttpServletResponse refused = mvc.get()
                .uri("/admin/users")
                .with(signedIn(people.with(Role.STAFF)))
                .exchange()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        isStrict(refused);
        MockHttpServletResponse forged = mvc.post()
                .uri("/me")
                .with(signedIn(people.with(Role.STAFF)))
                .exchange()
                .getResponse();
        assertThat(forged.getStatus()).isEqualTo(403);
        isStrict(forged);
    }

    @Test
    void pagesAreNotKeptByCaches() {
        assertThat(mvc.get().uri("/login").exchange().getResponse().getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void encryptedAnswersSayThatTheyStaySo() {
        MockHttpServletResponse plain = mvc.get().uri("/login").exchange().getResponse();
        MockHttpServletResponse secure =
                mvc.get().uri("https://localhost/login").exchange().getResponse();
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        assertThat(secure.getHeader("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void aForgedHostNeverComesBack() throws Exception {
        MockHttpServletResponse answer = mvc.get()
                .uri("/me")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .exchange()
                .getResponse();
        assertThat(answer.getHeader("Location")).startsWith("/login");
        MockHttpServletResponse page = mvc.get()
                .uri("/login")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .exchange()
                .getResponse();
        assertThat(page.getContentAsString()).doesNotContain("evil.example");
        assertThat(environment.getProperty("server.tomcat.use-relative-redirects"))
                .isEqualTo("true");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void aSignInPageThatStoodOpenTooLongIsShownAnew() {
        assertThat(mvc.post().uri("/login").exchange().getResponse().getHeader("Location"))
                .isEqualTo("/login?stale");
        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf().useInvalidToken())
                        .param("return", "/me")
                        .exchange()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/login?return=%2Fme&stale");
    }
}
