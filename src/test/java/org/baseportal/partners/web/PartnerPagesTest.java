package org.baseportal.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PartnerPagesTest {

    private final MockMvcTester pages;
    private final Partners partners;
    private final People people;
    private final String name = "示例" + UUID.randomUUID() + "研究院";
    private CurrentUser staff;

    @Autowired
    PartnerPagesTest(MockMvcTester pages, Partners partners, People people) {
        this.pages = pages;
        this.partners = partners;
        this.people = people;
    }

    @BeforeEach
    void signIn() {
        staff = people.with(Role.STAFF);
    }

    private MvcTestResult send(String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(staff));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(signedIn(staff)).exchange();
    }

    @Test
    void registeringTwiceWithOneTokenMakesOneOrganisation() {
        String token = UUID.randomUUID().toString();
        MvcTestResult first = send("/partners/new", "nameZh", name, "kind", "UNIVERSITY", "token", token);
        MvcTestResult again = send("/partners/new", "nameZh", name, "kind", "UNIVERSITY", "token", token);
        assertThat(first).hasStatus3xxRedirection();
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(get(String.valueOf(first.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void aTakenNameAWrongCodeAndALostKindAreSaidAndNothingTypedIsLost() {
        send(
                "/partners/new",
                "nameZh",
                name,
                "kind",
                "UNIVERSITY",
                "token",
                UUID.randomUUID().toString());
        assertThat(send("/partners/new", "nameZh", " " + name + " ", "kind", "UNIVERSITY", "legalPerson", "赵海淀"))
                .hasStatus(422)
                .bodyText()
                .contains("已使用这个名称", "赵海淀");
        assertThat(send(
                        "/partners/new",
                        "nameZh",
                        "别的" + name + "二",
                        "kind",
                        "NONE",
                        "creditCode",
                        "12100000400000624X"))
                .hasStatus(422)
                .bodyText()
                .contains("校验码", "12100000400000624X");
        assertThat(send("/partners/new", "nameZh", "长".repeat(5000), "kind", "UNIVERSITY"))
                .hasStatus(422);
    }

    @Test
    void aChangedNameStaysKnownAndAStaleFormIsRefused() {
        PartnerId id = Objects.requireNonNull(
                partners.findOrCreate(List.of(name), "test").get(name));
        String edit = "/partners/" + id.value() + "/edit";
        assertThat(send(edit, "nameZh", name + "新", "kind", "UNIVERSITY", "version", "0", "aliases", "别名" + name))
                .hasStatus3xxRedirection();
        assertThat(partners.findByName(name).orElseThrow().id()).isEqualTo(id);
        assertThat(partners.findByName("别名" + name).orElseThrow().id()).isEqualTo(id);
        assertThat(send(edit, "nameZh", name + "旧", "kind", "UNIVERSITY", "size", "SMALL", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("原来的内容", name + "旧", name + "新", "别名" + name, "小型");
    }

    @Test
    void anArchivedOrganisationIsNotOfferedAndComesBack() {
        PartnerId id = Objects.requireNonNull(
                partners.findOrCreate(List.of(name), "test").get(name));
        assertThat(get("/partners/options?q=" + name)).bodyText().contains(name);
        send("/partners/" + id.value() + "/archive");
        assertThat(get("/partners/options?q=" + name)).bodyText().doesNotContain(name);
        send("/partners/" + id.value() + "/restore");
        assertThat(get("/partners/options?q=" + name)).bodyText().contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?page=-1",
                "?size=100000",
                "?kind=NONE",
                "?after=x",
                "?page=99999999",
                "?q=%25",
                "?archived=x"
            })
    void noAddressOfTheListIsAnError(String query) {
        assertThat(get("/partners" + query)).hasStatusOk();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        CurrentUser viewer = people.with(Role.VIEWER);
        assertThat(pages.get().uri("/partners").with(signedIn(viewer)).exchange())
                .hasStatusOk();
        assertThat(pages.get().uri("/partners/new").with(signedIn(viewer)).exchange())
                .hasStatus(403);
        assertThat(pages.get()
                        .uri("/partners")
                        .with(signedIn(people.with(Role.REVIEWER)))
                        .exchange())
                .hasStatus(403);
    }
}
