package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.UserAdministration;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole way through the door, with real sessions in PostgreSQL. */
@PortalTest
class SignInPagesTest {

    private static final String PASSWORD = "Kunlun-Shan-88";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    UserAdministration administration;

    @Autowired
    JdbcIndexedSessionRepository stored;

    @Autowired
    Clock clock;

    private CurrentUser staff;
    private CurrentUser admin;
    private String address;

    @BeforeEach
    void somebodyWithAPassword() {
        staff = people.with(Role.STAFF);
        admin = people.with(Role.ADMIN);
        jdbc.sql("update accounts_user set password_hash = ? where id = ?")
                .params(encoder.encode(PASSWORD), staff.id().value())
                .update();
        int n = ADDRESS.incrementAndGet();
        address = "198.51." + n / 250 + "." + n % 250;
    }

    private MockHttpServletResponse signIn(String username, String password, String from, @Nullable String back) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("username", username)
                .param("password", password)
                .param("return", back == null ? "" : back)
                .exchange()
                .getResponse();
    }

    private Cookie signedIn() {
        MockHttpServletResponse answer = signIn(staff.username(), PASSWORD, address, null);
        return Objects.requireNonNull(answer.getCookie("BPSESSION"));
    }

    private MockHttpServletResponse open(String path, Cookie... cookies) {
        var request = mvc.get().uri(path).accept("text/html");
        if (cookies.length > 0) {
            request = request.cookie(cookies);
        }
        return request.exchange().getResponse();
    }

    private boolean isSignedIn(Cookie session) {
        return open("/me", session).getStatus() == 200;
    }

    @Test
    void theRightPasswordLeadsToThePageThatWasAskedFor() {
        MockHttpServletResponse answer =
                signIn(staff.username().toUpperCase(Locale.ROOT), PASSWORD, address, "/me?x=1");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/me?x=1");
        Cookie session = Objects.requireNonNull(answer.getCookie("BPSESSION"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void anotherSiteIsNotAPageToComeBackTo() {
        assertThat(signIn(staff.username(), PASSWORD, address, "//evil.example").getHeader("Location"))
                .isEqualTo("/");
    }

    @Test
    void wrongAndUnknownGetTheSameAnswerAndNoSession() {
        MockHttpServletResponse wrong = signIn(staff.username(), "wrong", address, null);
        MockHttpServletResponse unknown = signIn("nobody-" + staff.username(), "wrong", address, null);
        assertThat(wrong.getStatus()).isEqualTo(401).isEqualTo(unknown.getStatus());
        assertThat(wrong.getForwardedUrl()).isEqualTo("/login/refused").isEqualTo(unknown.getForwardedUrl());
        assertThat(wrong.getCookie("BPSESSION")).isNull();
    }

    @Test
    void guessingHasToWaitButNotThePersonHimselfElsewhere() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(staff.username(), "guess" + i, address, null).getStatus())
                    .isEqualTo(401);
        }
        MockHttpServletResponse blocked = signIn(staff.username(), PASSWORD, address, null);
        assertThat(blocked.getStatus()).isEqualTo(429);
        assertThat(blocked.getHeader("Retry-After")).isNotNull();
        assertThat(signIn(staff.username(), PASSWORD, "203.0.113.77", null).getStatus())
                .isEqualTo(302);
    }

    @Test
    void strangersAtTheSameAddressDoNotMakeThePersonWaitInABrowserHeHasUsed() {
        Cookie known = Objects.requireNonNull(
                signIn(staff.username(), PASSWORD, address, null).getCookie(KnownBrowsers.COOKIE));
        for (int i = 0; i < 110; i++) {
            signIn(i < 6 ? staff.username() : "stranger-" + i, "guess", address, null);
        }
        assertThat(signIn(staff.username(), PASSWORD, address, null).getStatus())
                .isEqualTo(429);
        assertThat(signInFrom(known, staff.username(), PASSWORD).getStatus()).isEqualTo(302);
        assertThat(signInFrom(known, admin.username(), PASSWORD).getStatus())
                .as("it is nobody else's")
                .isEqualTo(429);
        for (int i = 0; i < 5; i++) {
            signInFrom(known, staff.username(), "guess");
        }
        assertThat(signInFrom(known, staff.username(), PASSWORD).getStatus())
                .as("guesses there are counted too")
                .isEqualTo(429);
    }

    private MockHttpServletResponse signInFrom(Cookie browser, String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(browser)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password)
                .exchange()
                .getResponse();
    }

    @Test
    void theRefusalKeepsTheNameAndSaysHowLongToWait() throws Exception {
        String page = mvc.post()
                .uri("/login/refused")
                .with(People.signedIn(staff))
                .with(csrf())
                .requestAttr(SignInRefused.MINUTES, 3L)
                .param("username", "<b>wang</b>")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请在 3 分钟后再试").contains("&lt;b&gt;wang&lt;/b&gt;");
    }

    @Test
    void aPageWithoutASignInAsksForOneAndComesBack() {
        assertThat(open("/me?a=1").getHeader("Location")).isEqualTo("/login?return=%2Fme%3Fa%3D1");
    }

    @Test
    void aFormSentAfterTheSessionEndedComesBackToItsPage() {
        MockHttpServletResponse answer = mvc.post()
                .uri("/me")
                .with(csrf())
                .header("Host", "localhost")
                .header("Referer", "http://localhost/me?x=1")
                .exchange()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/login?return=%2Fme%3Fx%3D1");
    }

    @Test
    void aSessionLivesInTheDatabaseAlone() {
        Cookie session = signedIn();
        String id = new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
        PortalSession found =
                Objects.requireNonNull(new PortalSessions<>(stored, clock).findById(id)); // as after a restart
        assertThat(SessionMark.parse(found.getAttribute(SessionMark.ATTRIBUTE)))
                .hasValueSatisfying(
                        mark -> assertThat(mark.userId()).isEqualTo(staff.id().value()));
    }

    @Test
    void deactivationEndsTheSessionsAtOnce() {
        Cookie session = signedIn();
        assertThat(isSignedIn(session)).isTrue();
        as(() -> administration.deactivate(staff.id().value(), admin));
        assertThat(isSignedIn(session)).isFalse();
        assertThat(signIn(staff.username(), PASSWORD, address, null).getStatus())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsAndHasToBeChanged() {
        Cookie session = signedIn();
        String password =
                People.as(admin, () -> administration.resetPassword(staff.id().value(), admin));
        assertThat(isSignedIn(session)).isFalse();
        Cookie fresh = Objects.requireNonNull(
                signIn(staff.username(), password, address, null).getCookie("BPSESSION"));
        assertThat(open("/", fresh).getHeader("Location")).isEqualTo("/me/password");
        assertThat(open("/me/password", fresh).getStatus()).isEqualTo(200);
    }

    @Test
    void changingMyPasswordKeepsMeHereAndEndsTheOthers() {
        Cookie here = signedIn();
        Cookie elsewhere = signedIn();
        MockHttpServletResponse answer = mvc.post()
                .uri("/me/password")
                .with(csrf())
                .cookie(here)
                .param("current", PASSWORD)
                .param("password", "Taishan-Feng-77")
                .param("repeated", "Taishan-Feng-77")
                .exchange()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/me");
        assertThat(isSignedIn(Objects.requireNonNull(answer.getCookie("BPSESSION"))))
                .isTrue();
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
    }

    @Test
    void signingOutEndsTheSession() {
        Cookie session = signedIn();
        mvc.post().uri("/logout").with(csrf()).cookie(session).exchange();
        assertThat(isSignedIn(session)).isFalse();
    }

    @Test
    void iEndMyOtherSessionsButNobodyElses() throws Exception {
        Cookie here = signedIn();
        Cookie elsewhere = signedIn();
        String page = open("/me", here).getContentAsString();
        String handle = page.replaceAll("(?s).*/me/sessions/([0-9a-f]{24})/end.*", "$1");
        mvc.post()
                .uri("/me/sessions/{handle}/end", handle)
                .with(csrf())
                .with(People.signedIn(admin))
                .exchange();
        assertThat(isSignedIn(elsewhere)).isTrue();
        mvc.post()
                .uri("/me/sessions/{handle}/end", handle)
                .with(csrf())
                .cookie(here)
                .exchange();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    private void as(Runnable work) {
        People.as(admin, () -> {
            work.run();
            return true;
        });
    }
}
