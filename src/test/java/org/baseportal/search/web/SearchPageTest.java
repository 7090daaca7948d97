package org.baseportal.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.ListedProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SearchPageTest {

    private final MockMvcTester pages;
    private final People people;
    private final ListedProjects projects;

    @Autowired
    SearchPageTest(MockMvcTester pages, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.projects = new ListedProjects(jdbc, clock);
    }

    private String search(String q, CurrentUser user) {
        MvcTestResult result =
                pages.get().uri("/search?q={q}", q).with(signedIn(user)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void organisationsAreFoundAndMarkedForWhoMayOpenTheirList() {
        String institution = projects.institution();
        String word = institution.substring(2, 9);
        assertThat(search(word, people.with(Role.STAFF))).contains("<mark>" + word + "</mark>", "found-partners");
        assertThat(search(institution, people.with(Role.REVIEWER))).doesNotContain("found-partners");
    }

    @Test
    void tenThousandCharactersGetAnAnswerThatSaysSo() {
        assertThat(search("字".repeat(10_000), people.with(Role.STAFF))).contains("200");
    }

    @Test
    void wildcardsFindNothingByThemselves() {
        assertThat(search("%_%\\_'", people.with(Role.STAFF))).doesNotContain("found-projects");
    }
}
