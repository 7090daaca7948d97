package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A form that is sent after the session has ended comes back to its sender, and to nobody else. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class SentFormsTest {

    private static final String PASSWORD = "Kunlun-Shan-88";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    private CurrentUser staff;
    private Cookie ended;

    @BeforeEach
    void somebodyWhoseSessionHasEnded() {
        staff = somebody(Role.STAFF);
        ended = signIn(staff, null).session();
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(String.valueOf(staff.id().value()))
                .update();
        jdbc.sql("update accounts_user set session_epoch = session_epoch + 1 where id = ?")
                .param(staff.id().value())
                .update();
    }

    @Test
    void theLongFormShowsEverythingThatWasTyped() throws Exception {
        String login =
                send("/projects/new", Map.of("titleZh", "支架-给回来", "summary", "not finished", "wantedTotal", "x1"));
        assertThat(login).startsWith("/login?return=%2Fme%2Fforms%2F");
        SignedIn again = signIn(staff, back(login));
        assertThat(again.location()).isEqualTo("/projects/new");
        String page = open("/projects/new", again.session()).getContentAsString();
        assertThat(page).contains("支架-给回来", "not finished", "x1");
        assertThat(open(back(login), again.session()).getStatus()).isEqualTo(404);
    }

    @Test
    void anyOtherFormIsShownAndSentAgainOnlyWhenItsSenderSaysSo() throws Exception {
        String login = send("/projects/BP-2000-0001/withdraw", Map.of("reason", "because <b>it</b> has to be"));
        SignedIn again = signIn(staff, back(login));
        assertThat(again.location()).isEqualTo(back(login));
        String page = open(back(login), again.session()).getContentAsString();
        assertThat(page)
                .contains("action=\"/projects/BP-2000-0001/withdraw\"", "because &lt;b&gt;it&lt;/b&gt; has to be");
        mvc.post()
                .uri(back(login) + "/discard")
                .with(csrf())
                .cookie(again.session())
                .exchange();
        assertThat(open(back(login), again.session()).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyElseGetsIt() {
        String login = send("/projects/new", Map.of("titleZh", "mine alone"));
        SignedIn other = signIn(somebody(Role.STAFF, Role.ADMIN), back(login));
        assertThat(other.location()).isEqualTo(back(login));
        assertThat(open(back(login), other.session()).getStatus()).isEqualTo(404);
    }

    @Test
    void passwordsForgedFormsStrangersAndEndlessTextsAreNotKept() {
        long before = kept();
        assertThat(send("/me/password", Map.of("current", "a", "password", "b")))
                .doesNotContain("forms");
        assertThat(send("/projects/new", Map.of("summary", "字".repeat(400_001))))
                .doesNotContain("forms");
        mvc.post().uri("/projects/new").cookie(ended).param("titleZh", "forged").exchange();
        mvc.post()
                .uri("/projects/new")
                .with(csrf())
                .param("titleZh", "stranger")
                .exchange();
        mvc.post()
                .uri("/projects/new")
                .with(csrf())
                .cookie(ended)
                .header("Sec-Fetch-Mode", "cors")
                .param("draft", "auto")
                .exchange();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void onlyTheLastFewAreKept() {
        for (int i = 0; i < 8; i++) {
            send("/projects/new", Map.of("titleZh", "title " + i));
        }
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void afterSigningOutNothingIsKeptForAnybody() {
        Cookie session = signIn(staff, null).session();
        mvc.post().uri("/logout").with(csrf()).cookie(session).exchange();
        mvc.post()
                .uri("/projects/new")
                .with(csrf())
                .cookie(session)
                .param("titleZh", "after")
                .exchange();
        assertThat(kept()).isZero();
    }

    private String send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).cookie(ended);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        MockHttpServletResponse answer = request.exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private static String back(String login) {
        return login.substring(login.indexOf('=') + 1).replace("%2F", "/");
    }

    private MockHttpServletResponse open(String path, Cookie session) {
        return mvc.get()
                .uri(path)
                .accept("text/html")
                .cookie(session)
                .exchange()
                .getResponse();
    }

    private SignedIn signIn(CurrentUser user, @Nullable String back) {
        int n = ADDRESS.incrementAndGet();
        MockHttpServletResponse answer = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("198.18.7." + n % 250);
                    return request;
                })
                .param("username", user.username())
                .param("password", PASSWORD)
                .param("return", back == null ? "" : back)
                .exchange()
                .getResponse();
        return new SignedIn(
                Objects.requireNonNull(answer.getCookie("BPSESSION")),
                Objects.requireNonNull(answer.getHeader("Location")));
    }

    private CurrentUser somebody(Role... roles) {
        CurrentUser user = people.with(roles);
        jdbc.sql("update accounts_user set password_hash = ? where id = ?")
                .params(encoder.encode(PASSWORD), user.id().value())
                .update();
        return user;
    }

    private long kept() {
        return jdbc.sql("select count(*) from accounts_sent_form where user_id = ?")
                .param(staff.id().value())
                .query(Long.class)
                .single();
    }

    private record SignedIn(Cookie session, String location) {}
}
