package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.UserAdministration;
import org.baseportal.accounts.domain.UserCommand;
import org.baseportal.testing.People;
import org.baseportal.testing.ServerTest;
import org.baseportal.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sessions under attack, over real connections: a planted one, a way out to another site, rights that have ended. */
@ServerTest
@SuppressWarnings("NullAway.Init")
class SessionAttacksTest {

    private static final String PASSWORD = "Kunlun-Shan-88";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private UserAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser admin;

    @BeforeEach
    void administrator() {
        admin = people.with(Role.ADMIN);
    }

    @Test
    void aPlantedSessionIsNotTheVictims() {
        CurrentUser attacker = somebody(Role.VIEWER);
        CurrentUser victim = somebody(Role.STAFF);
        WebVisitor browser = new WebVisitor(port);
        browser.signIn(attacker.username(), PASSWORD);
        String planted = browser.session();
        browser.signIn(victim.username(), PASSWORD);
        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(browser.get("/me").body()).contains(victim.username());
        WebVisitor thief = new WebVisitor(port);
        thief.withSession(planted);
        assertThat(thief.get("/me").body()).doesNotContain(victim.username());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/%0d%0aLocation:%20https://evil.example",
                "http:evil.example"
            })
    void theWayBackNeverLeadsToAnotherSite(String back) {
        CurrentUser user = somebody(Role.STAFF);
        WebVisitor browser = new WebVisitor(port);
        HttpResponse<String> first = browser.signIn(user.username(), PASSWORD, back);
        assertStaysHere(first);
        assertStaysHere(browser.get("/login?return=" + WebVisitor.encode(back)));
    }

    private static void assertStaysHere(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location"))
                .singleElement()
                .satisfies(location -> assertThat(location)
                        .startsWith("/")
                        .doesNotStartWith("//")
                        .doesNotStartWith("/\\"));
    }

    @Test
    void otherRolesEndTheRunningSession() {
        CurrentUser user = somebody(Role.STAFF);
        WebVisitor browser = new WebVisitor(port);
        browser.signIn(user.username(), PASSWORD);
        assertThat(browser.get("/import").statusCode()).isEqualTo(200);
        People.as(admin, () -> {
            administration.change(user.id().value(), 0, command(user, Role.VIEWER), admin);
            return true;
        });
        assertThat(browser.get("/import").headers().firstValue("Location").orElse(""))
                .startsWith("/login");
    }

    private static UserCommand command(CurrentUser user, Role role) {
        return new UserCommand(user.displayName(), null, Set.of(role));
    }

    private CurrentUser somebody(Role... roles) {
        CurrentUser user = people.with(roles);
        jdbc.sql("update accounts_user set password_hash = ? where id = ?")
                .params(encoder.encode(PASSWORD), user.id().value())
                .update();
        return user;
    }
}
