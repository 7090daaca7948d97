package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockCookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Language, theme and static files, the same on every page. */
@PortalTest
class FrameOfPagesTest {

    private final MockMvcTester mvc;
    private final People people;
    private final Assets assets;

    FrameOfPagesTest(@Autowired MockMvcTester mvc, @Autowired People people, @Autowired Assets assets) {
        this.mvc = mvc;
        this.people = people;
        this.assets = assets;
    }

    @Test
    void pagesAreChineseWhateverTheBrowserAsksFor() {
        assertThat(mvc.get().uri("/login").header("Accept-Language", "en-US"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"zh-CN\"", "登录 · 基地门户");
    }

    @Test
    void theSwitchIsKeptInTheBrowser() {
        MvcTestResult switched = mvc.get().uri("/login?lang=en&theme=dark").exchange();
        assertThat(switched).bodyText().contains("lang=\"en\"", "data-bs-theme=\"dark\"");
        assertThat(switched.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(it -> it.startsWith("lang=en;") && it.contains("HttpOnly") && it.contains("SameSite=Lax"))
                .anyMatch(it -> it.startsWith("theme=dark;"));
        assertThat(mvc.get().uri("/login").cookie(new MockCookie("lang", "en")))
                .bodyText()
                .contains("lang=\"en\"");
    }

    @Test
    void anUnknownLanguageOrThemeChangesNothing() {
        assertThat(mvc.get().uri("/login?lang=<b>&theme=../x"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"zh-CN\"", "data-theme=\"auto\"")
                .doesNotContain("<b>");
    }

    @Test
    void switchingKeepsThePageAndItsQuery() {
        assertThat(mvc.get()
                        .uri("/partners?q={q}&lang=zh", "\u6d77\u6dc0")
                        .with(People.signedIn(people.with(Role.STAFF))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"?q=%E6%B5%B7%E6%B7%80&amp;lang=en\"");
    }

    @Test
    void staticFilesAreKeptForAYearUnderTheirHash() {
        assertThat(mvc.get().uri(assets.path("css/portal.css")))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/css")
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/assets/0000000000000000/css/portal.css")).hasStatus(404);
        assertThat(mvc.get().uri(assets.path("css/portal.css").replace("css/portal.css", "../application.yml")))
                .hasStatus4xxClientError();
    }

    @Test
    void theMenuShowsOnlyWhatOneMayOpen() {
        assertThat(mvc.get().uri("/").with(People.signedIn(people.with(Role.VIEWER))))
                .bodyText()
                .doesNotContain("/admin/users", "/import\"");
        assertThat(mvc.get().uri("/").with(People.signedIn(people.with(Role.ADMIN))))
                .bodyText()
                .contains("/admin/users");
    }
}
