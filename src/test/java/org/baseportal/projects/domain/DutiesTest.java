package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectFigures.Waiting;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
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
    private WaitingDecisions decisions;

    @Autowired
    private WaitingProposals proposals;

    @Autowired
    private ProposalDesk desk;

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
    void whoRenamesHimselfBeforeTheDecisionIsStillTheSame() {
        CurrentUser leader = people.with(Role.APPROVER);
        ProjectContent content = projects.content();
        ProjectCode code = draft(with(content, led(content, leader.displayName()), null));
        jdbc.sql("update accounts_user set display_name = 'Somebody Else' where id = ?")
                .param(leader.id().value())
                .update();
        CurrentUser renamed = new CurrentUser(leader.id(), leader.username(), "Somebody Else", leader.roles());
        assertRefused(code, renamed);
        assertThat(listed(renamed)).doesNotContain(code.value());
    }

    @Test
    void whoChangedItByAnImportDoesNotDecideAfterAnotherImportEither() {
        CurrentUser first = people.with(Role.APPROVER);
        CurrentUser last = people.with(Role.STAFF);
        ProjectCode code = draft(projects.content());
        for (CurrentUser importer : List.of(first, last)) {
            jdbc.sql("update projects_project set importer_id = ? where code = ?")
                    .params(importer.id().value(), code.value())
                    .update();
        }
        assertRefused(code, first);
        assertThat(listed(first)).doesNotContain(code.value());
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

    @Test
    void whatWaitsForAnApproverLeavesOutWhatHeIsTiedTo() {
        CurrentUser approver = people.with(Role.STAFF, Role.APPROVER);
        ProjectContent content = projects.content();
        Long id = approver.id().value();
        long before = waiting(approver);
        ProjectCode owned = draft(with(content, content.parties(), id));
        ProjectCode left = draft(with(content, led(content, approver.displayName()), null));
        edit(left, content);
        ProjectCode handedOver = draft(with(content, content.parties(), id));
        edit(handedOver, content);
        ProjectCode created = People.as(approver, () -> register.register(content, UUID.randomUUID(), approver));
        ProjectCode free = draft(content);
        for (ProjectCode code : List.of(owned, left, handedOver, created, free)) {
            bring(code);
        }
        assertThat(waiting(approver)).isEqualTo(before + 1);
        assertThat(listed(approver))
                .hasSize((int) waiting(approver))
                .contains(free.value())
                .doesNotContain(owned.value(), left.value(), handedOver.value(), created.value());
    }

    @Test
    void whoIsTiedToAProjectNeitherConfirmsNorDeclinesItsTakingOver() {
        CurrentUser creator = people.with(Role.STAFF);
        CurrentUser owner = people.with(Role.STAFF);
        CurrentUser proposer = people.with(Role.STAFF);
        CurrentUser second = people.with(Role.STAFF);
        ProjectContent content = projects.content();
        ProjectContent owned = with(content, content.parties(), owner.id().value());
        ProjectCode code = People.as(creator, () -> register.register(owned, UUID.randomUUID(), creator));
        as(proposer, () -> desk.proposeTakeOver(code, real(), proposer));
        long id = jdbc.sql("select max(id) from projects_proposal")
                .query(Long.class)
                .single();
        for (CurrentUser tied : List.of(creator, owner)) {
            assertThatThrownBy(() -> as(tied, () -> desk.confirm(code, id, tied)))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> as(tied, () -> desk.decline(code, id, "no", tied)))
                    .isInstanceOf(RefusedException.class);
            assertThat(People.as(tied, () -> proposals.page(1000, 0, tied)))
                    .noneMatch(row -> row.code().equals(code.value()));
        }
        assertThat(People.as(second, () -> proposals.page(1000, 0, second)))
                .anyMatch(row -> row.code().equals(code.value()));
        as(second, () -> desk.confirm(code, id, second));
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
    }

    private static ProposalCommand real() {
        return new ProposalCommand(
                ProjectStatus.APPROVED,
                Stage.PROTOTYPE,
                LocalDate.of(2014, 5, 1),
                null,
                Yuan.of(1),
                null,
                "before the portal",
                "Doc 1");
    }

    private static void as(CurrentUser user, Runnable work) {
        People.as(user, () -> {
            work.run();
            return true;
        });
    }

    private long waiting(CurrentUser approver) {
        return People.as(approver, () -> decisions.count(approver));
    }

    private List<String> listed(CurrentUser approver) {
        return People.as(approver, () -> decisions.page(1000, 0, approver)).stream()
                .map(Waiting::code)
                .toList();
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
