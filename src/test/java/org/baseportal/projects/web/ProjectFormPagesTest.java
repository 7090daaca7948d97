package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.ProjectReader;
import org.baseportal.projects.domain.ProjectView;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProjectFormPagesTest {

    private final MockMvcTester pages;
    private final ProjectReader reader;
    private final RegisteredProjects projects;
    private final People people;
    private CurrentUser staff;

    @Autowired
    ProjectFormPagesTest(MockMvcTester pages, ProjectReader reader, RegisteredProjects projects, People people) {
        this.pages = pages;
        this.reader = reader;
        this.projects = projects;
        this.people = people;
    }

    @BeforeEach
    void signIn() {
        staff = people.with(Role.STAFF);
    }

    @Test
    void registeringWithoutATitleKeepsEverythingTyped() {
        MvcTestResult answer = send(staff, "/projects/new", form("titleZh", "", "summary", "S-kept", "trl", "12"));
        assertThat(answer).hasStatus(422).bodyText().contains("S-kept", "form-errors");
    }

    @ParameterizedTest
    @CsvSource({
        "wantedTotal, 1e400",
        "wantedTotal, -5",
        "wantedTotal, 0.0000005",
        "startsOn, 2026-02-30",
        "endsOn, 9999-12-31",
        "trl, 10",
        "stage, HACKED",
        "openness, SECRET",
        "field, NO_SUCH_FIELD",
        "owner, 999999999",
        "contacts[0].purpose, NOBODY"
    })
    void whatCannotBeKeptExactlyIsRefusedBesideItsField(String field, String value) {
        String title = "T-" + UUID.randomUUID();
        MvcTestResult answer = send(staff, "/projects/new", form("titleZh", title, field, value));
        assertThat(answer).hasStatus(422).bodyText().contains(title, "form-errors");
    }

    @Test
    void partsOfTheMoneyMakeTheTotal() {
        assertThat(send(staff, "/projects/new", form("wantedTotal", "100", "wantedFiscal", "60")))
                .hasStatus(422);
        assertThat(send(staff, "/projects/new", form("wantedTotal", "100", "wantedFiscal", "60", "wantedOwn", "40")))
                .hasStatus3xxRedirection();
    }

    @Test
    void moneyIsReadAsPeopleWriteIt() {
        ProjectView view = view(send(staff, "/projects/new", form("wantedTotal", "1.2亿")));
        assertThat(Objects.requireNonNull(view.content().money().total()).value())
                .isEqualByComparingTo("120000000");
    }

    @Test
    void fieldsThatAreNoFieldsOfTheFormAreNeverBound() {
        ProjectView view = view(send(
                staff,
                "/projects/new",
                form("id", "1", "status", "APPROVED", "version", "77", "roles", "ADMIN", "code", "BP-1999-0001")));
        assertThat(view.status()).isEqualTo(ProjectStatus.DRAFT);
        assertThat(view.version()).isZero();
        assertThat(view.code().value()).isNotEqualTo("BP-1999-0001");
    }

    @Test
    void theSameTokenTwiceLeadsToTheSameProject() {
        String token = UUID.randomUUID().toString();
        String[] form = form("token", token, "externalNumbers[0].system", "S", "externalNumbers[0].number", token);
        MvcTestResult first = send(staff, "/projects/new", form);
        MvcTestResult again = send(staff, "/projects/new", form);
        assertThat(first).hasStatus3xxRedirection();
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void aNumberOfAnotherSystemBelongsToOneProject() {
        String number = UUID.randomUUID().toString();
        String[] form = form("externalNumbers[0].system", "S", "externalNumbers[0].number", number);
        assertThat(send(staff, "/projects/new", form)).hasStatus3xxRedirection();
        form[1] = UUID.randomUUID().toString();
        assertThat(send(staff, "/projects/new", form)).hasStatus(422);
    }

    @Test
    void aRowMoreOrLessKeepsWhatWasTyped() {
        MvcTestResult more = send(
                staff, "/projects/new", form("team[0].name", "N-first", "team[1].name", "N-second", "add", "team"));
        assertThat(more).hasStatusOk().bodyText().contains("N-first", "N-second", "team[2].name");
        MvcTestResult less = send(
                staff,
                "/projects/new",
                form("team[0].name", "N-first", "team[1].name", "N-second", "remove", "team.0"));
        assertThat(less).hasStatusOk().bodyText().contains("N-second").doesNotContain("N-first");
    }

    @Test
    void aDraftComesBackToItsOwnerAlone() {
        String title = "Draft " + UUID.randomUUID();
        assertThat(send(staff, "/projects/new", form("titleZh", title, "wantedTotal", "abc", "draft", "auto")))
                .hasStatus(204);
        assertThat(get(staff, "/projects/new")).hasStatusOk().bodyText().contains(title, "abc");
        assertThat(get(people.with(Role.STAFF), "/projects/new")).bodyText().doesNotContain(title);
        send(staff, "/projects/new", form("draft", "discard"));
        assertThat(get(staff, "/projects/new")).bodyText().doesNotContain(title);
    }

    @Test
    void aLateEditorChoosesFieldByFieldAndLosesNothing() {
        ProjectCode code = projects.draft();
        CurrentUser other = people.with(Role.STAFF);
        String edit = "/projects/" + code + "/edit";
        assertThat(send(other, edit, form("version", "0", "titleZh", "theirs", "summary", "their summary")))
                .hasStatus3xxRedirection();
        MvcTestResult late = send(staff, edit, form("version", "0", "titleZh", "mine", "indication", "my use"));
        assertThat(late).hasStatus(409).bodyText().contains("theirs", "mine", "my use", "their summary");
        MvcTestResult merged = send(
                staff,
                "/projects/" + code + "/merge",
                form(
                        "version",
                        "1",
                        "titleZh",
                        "mine",
                        "indication",
                        "my use",
                        "choose.titleZh",
                        "mine",
                        "choose.summary",
                        "theirs"));
        assertThat(merged).hasStatus3xxRedirection();
        ProjectView view = reader.view(code, staff);
        assertThat(view.content().description().titleZh()).isEqualTo("mine");
        assertThat(view.content().description().summary()).isEqualTo("their summary");
        assertThat(view.content().classification().indication()).isEqualTo("my use");
    }

    @Test
    void telephoneNumbersAreMaskedForViewersOnThePageAndInHistory() {
        String[] form =
                form("contacts[0].name", "C", "contacts[0].phone", "13812345678", "contacts[0].purpose", "MONEY");
        ProjectCode code = view(send(staff, "/projects/new", form)).code();
        send(staff, "/projects/" + code + "/edit", form("version", "0", "titleZh", "no contact"));
        CurrentUser viewer = people.with(Role.VIEWER);
        assertThat(get(viewer, "/projects/" + code + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("138****78")
                .doesNotContain("13812345678");
        assertThat(get(staff, "/projects/" + code + "/history")).bodyText().contains("13812345678");
    }

    @Test
    void theHistoryNamesTechnologyFieldsInTheReadersLanguage() {
        ProjectCode code = view(send(staff, "/projects/new", form())).code();
        send(staff, "/projects/" + code + "/edit", form("version", "0", "field", "DRUG"));
        assertThat(get(staff, "/projects/" + code + "/history"))
                .bodyText()
                .contains(">药物<")
                .doesNotContain(">DRUG<");
        assertThat(get(staff, "/projects/" + code + "/history?lang=en"))
                .bodyText()
                .contains(">Drugs<")
                .doesNotContain(">药物<");
    }

    @Test
    void theEnglishListShowsEnglishTitlesWhereThereAreSome() {
        String zh = "中文" + UUID.randomUUID();
        String en = "English " + UUID.randomUUID();
        ProjectCode code = view(send(staff, "/projects/new", form("titleZh", zh, "titleEn", en)))
                .code();
        assertThat(get(staff, "/projects?lang=en&sort=updated&dir=desc"))
                .bodyText()
                .contains(code.value(), en)
                .doesNotContain(">" + zh + "<");
        assertThat(get(staff, "/projects?sort=updated&dir=desc")).bodyText().contains(">" + zh + "<");
    }

    private ProjectView view(MvcTestResult registered) {
        String address = Objects.requireNonNull(registered.getResponse().getRedirectedUrl());
        return reader.view(new ProjectCode(address.substring("/projects/".length())), staff);
    }

    /** A valid form with the given fields in place of its own; the token comes first. */
    private static String[] form(String... own) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", UUID.randomUUID().toString());
        fields.put("titleZh", "T-" + UUID.randomUUID());
        fields.put("stage", "PROTOTYPE");
        fields.put("openness", "INTERNAL");
        for (int at = 0; at < own.length; at += 2) {
            fields.put(own[at], own[at + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private MvcTestResult send(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }
}
