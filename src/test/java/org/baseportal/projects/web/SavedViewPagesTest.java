package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SavedViewPagesTest {

    private final MockMvcTester pages;
    private final People people;
    private final JdbcClient jdbc;
    private final CurrentUser staff;
    private final String name = "筛选 " + UUID.randomUUID();

    @Autowired
    SavedViewPagesTest(MockMvcTester pages, People people, JdbcClient jdbc) {
        this.pages = pages;
        this.people = people;
        this.jdbc = jdbc;
        this.staff = people.with(Role.STAFF);
    }

    private MvcTestResult keep(CurrentUser user, String choice, String name, boolean shared) {
        return pages.post()
                .uri("/projects/views" + choice)
                .with(csrf())
                .with(signedIn(user))
                .param("name", name)
                .param("shared", String.valueOf(shared))
                .exchange();
    }

    private MvcTestResult open(CurrentUser user) {
        return pages.get().uri("/projects/views").with(signedIn(user)).exchange();
    }

    private MvcTestResult remove(CurrentUser user) {
        long id = jdbc.sql("select id from projects_view where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        return pages.post()
                .uri("/projects/views/" + id + "/remove")
                .with(csrf())
                .with(signedIn(user))
                .exchange();
    }

    @Test
    void whatIsKeptIsTheKnownPartOfTheChoiceAndTheSameNameReplacesIt() {
        keep(staff, "?status=DRAFT&status=NONE&sort=password&admin=true", name, false);
        keep(staff, "?status=SUBMITTED&q=a_b", name, false);
        assertThat(jdbc.sql("select choice from projects_view where name = ?")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("?q=a_b&status=SUBMITTED");
        assertThat(open(staff)).bodyText().contains(name).contains("/projects?q=a_b&amp;status=SUBMITTED");
    }

    @Test
    void othersSeeWhatIsSharedAndNothingElse() {
        CurrentUser colleague = people.with(Role.STAFF);
        keep(staff, "?stage=PROTOTYPE", name, false);
        assertThat(open(colleague)).bodyText().doesNotContain(name);
        keep(staff, "?stage=PROTOTYPE", name, true);
        assertThat(open(colleague)).bodyText().contains(name).contains(staff.displayName());
        assertThat(open(people.with(Role.REVIEWER))).bodyText().doesNotContain(name);
        jdbc.sql("update accounts_user set active = false where id = ?")
                .param(staff.id().value())
                .update();
        assertThat(open(colleague)).bodyText().contains(name);
        assertThat(remove(colleague)).hasStatus(404);
        assertThat(remove(people.with(Role.ADMIN))).hasStatus3xxRedirection();
        assertThat(open(colleague)).bodyText().doesNotContain(name);
    }

    @Test
    void nothingChosenNoNameAndSharingByAReviewerAreRefused() {
        assertThat(keep(staff, "", name, false)).hasStatus(409);
        assertThat(keep(staff, "?status=DRAFT", " ", false)).hasStatus(422);
        assertThat(keep(staff, "?status=DRAFT", "长".repeat(61), false)).hasStatus(422);
        assertThat(keep(people.with(Role.REVIEWER), "?status=DRAFT", name, true))
                .hasStatus(403);
        assertThat(open(staff)).bodyText().doesNotContain(name);
    }
}
