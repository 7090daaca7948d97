package org.baseportal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class InboxTest {

    private final MockMvcTester pages;
    private final RegisteredProjects projects;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    private CurrentUser owner;
    private CurrentUser other;
    private ProjectCode code;

    @Autowired
    InboxTest(MockMvcTester pages, RegisteredProjects projects, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aProjectWithAnOwner() {
        owner = people.with(Role.STAFF);
        other = people.with(Role.STAFF);
        code = projects.at(ProjectStatus.SUBMITTED);
        jdbc.sql("update projects_project set owner_id = ? where code = ?")
                .params(owner.id().value(), code.value())
                .update();
    }

    @Test
    void whoLooksAfterAProjectReadsWhatAnotherDidToIt() {
        giveBack(other);
        await().atMost(Duration.ofSeconds(20)).until(() -> notices(owner) == 1);
        assertThat(pages.get().uri("/notices").with(signedIn(owner)))
                .hasStatusOk()
                .bodyText()
                .contains(code.value())
                .contains("bp-unread");
        assertThat(pages.get().uri("/notices?lang=en").with(signedIn(owner)))
                .bodyText()
                .contains("Mark all as read");
        assertThat(notices(other)).isZero();
    }

    @Test
    void nobodyIsToldOfWhatHeDidHimself() {
        giveBack(owner);
        withdrawBy(other);
        await().atMost(Duration.ofSeconds(20)).until(() -> notices(owner) == 1);
        assertThat(jdbc.sql("select words[3] from notices_notice where user_id = ?")
                        .param(owner.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("#{projects.verb.WITHDRAW}");
    }

    @Test
    void aNoticeIsMarkedByItsReaderOnly() {
        long id = notice();
        assertThat(pages.post()
                        .uri("/notices/" + id + "/read")
                        .with(signedIn(other))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(unread(owner)).isEqualTo(1);
        for (int click = 0; click < 2; click++) {
            assertThat(pages.post()
                            .uri("/notices/" + id + "/read")
                            .with(signedIn(owner))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
        assertThat(unread(owner)).isZero();
        assertThat(pages.get().uri("/notices?box=read").with(signedIn(owner)))
                .bodyText()
                .contains("EXAMPLE-WORD");
    }

    @Test
    void whatCameAfterThePageWasShownStaysUnread() {
        long shown = notice();
        notice();
        assertThat(pages.post()
                        .uri("/notices/read")
                        .param("latest", Long.toString(shown))
                        .with(signedIn(owner))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(unread(owner)).isEqualTo(1);
    }

    private long notice() {
        return jdbc.sql("""
                        insert into notices_notice (user_id, message, words, link, origin, at)
                        values (?, 'notices.project.moved', array['EXAMPLE-WORD', 't', 'v'], '/projects',
                            gen_random_uuid()::text, now())
                        returning id
                        """).param(owner.id().value()).query(Long.class).single();
    }

    private long notices(CurrentUser user) {
        return jdbc.sql("select count(*) from notices_notice where user_id = ?")
                .param(user.id().value())
                .query(Long.class)
                .single();
    }

    private long unread(CurrentUser user) {
        return jdbc.sql("select count(*) from notices_notice where user_id = ? and read_at is null")
                .param(user.id().value())
                .query(Long.class)
                .single();
    }

    private void giveBack(CurrentUser by) {
        assertThat(pages.post()
                        .uri("/projects/" + code + "/return")
                        .param("reason", "incomplete")
                        .param("dueOn", Days.today(clock).plusDays(14).toString())
                        .with(signedIn(by))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private void withdrawBy(CurrentUser by) {
        assertThat(pages.post()
                        .uri("/projects/" + code + "/withdraw")
                        .param("reason", "no longer wanted")
                        .with(signedIn(by))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }
}
