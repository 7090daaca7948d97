package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The life cycle tried from outside: every verb in every status, by its address and by the database. */
@PortalTest
class EveryVerbByAddressTest {

    private final MockMvcTester pages;
    private final RegisteredProjects projects;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    EveryVerbByAddressTest(MockMvcTester pages, RegisteredProjects projects, People people, JdbcClient jdbc) {
        this.pages = pages;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLifeCycleDoesNotAllowIsRefusedAndLeavesNoTrace(ProjectStatus status) {
        ProjectCode code = projects.at(status);
        assertThat(projects.statusOf(code)).isEqualTo(status);
        CurrentUser everything = people.with(Role.STAFF, Role.ADMIN, Role.APPROVER);
        long before = steps(code);
        for (Verb verb : impossible(status)) {
            assertThat(pages.post()
                            .uri("/projects/" + code + "/" + verb.path())
                            .with(csrf())
                            .with(signedIn(everything))
                            .param("reason", "r")
                            .param("dueOn", "2027-01-01")
                            .param("amount", "100")
                            .param("stage", "PROTOTYPE")
                            .param("minutesNumber", "M-1")
                            .param("minutesOn", "2026-01-05")
                            .param("exitKind", "COMPLETED"))
                    .as(verb + " from " + status)
                    .hasStatus(409);
        }
        assertThat(projects.statusOf(code)).isEqualTo(status);
        assertThat(steps(code)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseRefusesEveryOtherWayToo(ProjectStatus status) {
        ProjectCode code = projects.at(status);
        assertThat(projects.statusOf(code)).isEqualTo(status);
        for (ProjectStatus next : ProjectStatus.values()) {
            if (next != status && !status.successors().contains(next)) {
                assertThat(isRefused(code, next)).as(status + " → " + next).isTrue();
            }
        }
        assertThat(projects.statusOf(code)).isEqualTo(status);
    }

    private boolean isRefused(ProjectCode code, ProjectStatus next) {
        try {
            jdbc.sql("""
                    update projects_project set status = :next, submitted_at = coalesce(submitted_at, now()),
                        exit_kind = 'COMPLETED',
                        return_due_on = case when :next = 'RETURNED' then date '2100-01-01' end,
                        notice_ends_on = case when :next = 'PUBLICISED' then date '2100-01-01' end
                    where code = :code""").param("next", next.name()).param("code", code.value()).update();
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private static List<Verb> impossible(ProjectStatus status) {
        return Stream.of(Verb.values())
                .filter(Verb::isTakenOnPage)
                .filter(verb -> verb != Verb.ARCHIVE)
                .filter(verb -> !status.allows(verb))
                .toList();
    }

    private long steps(ProjectCode code) {
        return jdbc.sql("""
                select count(*) from projects_transition t join projects_project p on p.id = t.project_id
                where p.code = ?""").param(code.value()).query(Long.class).single();
    }
}
