package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Separation of duties: what ties somebody to a project is not undone by handing it over. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class DutiesTest {

    @Autowired
    private ProjectRegister register;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoHandsAProjectOverJustBeforeTheDecisionDoesNotDecide() {
        CurrentUser owner = people.with(Role.STAFF, Role.APPROVER);
        ProjectContent content = projects.content();
        ProjectCode code = draft(with(content, content.parties(), owner.id().value()));
        edit(code, content);
        assertRefused(code, owner);
    }

    @Test
    void whoLeavesTheTeamJustBeforeTheDecisionDoesNotDecide() {
        CurrentUser leader = people.with(Role.APPROVER);
        ProjectContent content = projects.content();
        ProjectCode code = draft(with(content, led(content, leader.displayName()), null));
        edit(code, content);
        assertRefused(code, leader);
    }

    @Test
    void aNameInFullWidthLettersWithInvisibleSignsIsTheSameName() {
        CurrentUser leader = people.with(Role.APPROVER);
        String wide = leader.displayName()
                .toUpperCase(java.util.Locale.ROOT)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)))
                .collect(Collectors.joining("\u200B"));
        ProjectContent content = projects.content();
        assertRefused(draft(with(content, led(content, wide), null)), leader);
    }

    @Test
    void whoHasNothingToDoWithItDecides() {
        CurrentUser other = people.with(Role.APPROVER);
        ProjectContent content = projects.content();
        ProjectCode code = draft(content);
        bring(code);
        projects.take(code, RegisteredProjects.approval(), other);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
    }

    private void assertRefused(ProjectCode code, CurrentUser involved) {
        bring(code);
        assertThatThrownBy(() -> projects.take(code, RegisteredProjects.approval(), involved))
                .isInstanceOf(RefusedException.class);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    private void bring(ProjectCode code) {
        for (Verb verb : List.of(Verb.SUBMIT, Verb.ACCEPT)) {
            projects.take(code, TestProjects.command(verb), people.with(Role.STAFF));
        }
    }

    private ProjectCode draft(ProjectContent content) {
        CurrentUser staff = people.with(Role.STAFF);
        return People.as(staff, () -> register.register(content, UUID.randomUUID(), staff));
    }

    private void edit(ProjectCode code, ProjectContent content) {
        CurrentUser staff = people.with(Role.STAFF);
        long version = Objects.requireNonNull(jdbc.sql("select version from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .single());
        People.as(staff, () -> {
            register.edit(code, version, content, staff);
            return code;
        });
    }

    private static Parties led(ProjectContent content, String name) {
        return new Parties(content.parties().originInstitution(), null, null, name, null, null);
    }

    private static ProjectContent with(ProjectContent plain, Parties parties, @Nullable Long owner) {
        return new ProjectContent(
                plain.description(),
                parties,
                plain.classification(),
                plain.money(),
                plain.term(),
                plain.stage(),
                owner,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
