package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProposalDeskTest {

    private final ProposalDesk desk;
    private final ProjectHistory history;
    private final RegisteredProjects projects;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    ProposalDeskTest(
            ProposalDesk desk, ProjectHistory history, RegisteredProjects projects, People people, JdbcClient jdbc) {
        this.desk = desk;
        this.history = history;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void takingOverNeedsASecondPerson() {
        ProjectCode code = projects.draft();
        CurrentUser first = people.with(Role.STAFF);
        CurrentUser second = people.with(Role.STAFF);
        run(first, () -> desk.proposeTakeOver(code, graduated(), first));
        long id = idOf(code, first);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.DRAFT);
        assertThatThrownBy(() -> run(first, () -> desk.confirm(code, id, first)))
                .isInstanceOf(RefusedException.class);
        run(second, () -> desk.confirm(code, id, second));
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.GRADUATED);
        assertThat(history.of(code, first).get(0).document()).isEqualTo("Doc 2014-1");
        assertThatThrownBy(() -> run(second, () -> desk.confirm(code, id, second)))
                .isInstanceOf(StepRefusedException.class);
    }

    @Test
    void oneProposalWaitsAtATime() {
        ProjectCode code = projects.draft();
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> desk.proposeTakeOver(code, graduated(), staff));
        assertThatThrownBy(() -> run(staff, () -> desk.proposeTakeOver(code, graduated(), staff)))
                .isInstanceOf(StepRefusedException.class);
    }

    @Test
    void aCorrectionTakesTheLastStepBackAndBothEntriesStay() {
        ProjectCode code = projects.at(ProjectStatus.REJECTED);
        CurrentUser admin = people.with(Role.ADMIN);
        CurrentUser staff = people.with(Role.STAFF);
        int before = history.of(code, staff).size();
        run(admin, () -> desk.proposeCorrection(code, correction(), admin));
        long id = idOf(code, admin);
        run(staff, () -> desk.confirm(code, id, staff));
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.SUBMITTED);
        assertThat(history.of(code, staff)).hasSizeGreaterThan(before);
    }

    @Test
    void twoCorrectionsTakeTwoStepsBack() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser admin = people.with(Role.ADMIN);
        CurrentUser staff = people.with(Role.STAFF);
        for (ProjectStatus expected : new ProjectStatus[] {ProjectStatus.SUBMITTED, ProjectStatus.DRAFT}) {
            run(admin, () -> desk.proposeCorrection(code, correction(), admin));
            long id = idOf(code, admin);
            run(staff, () -> desk.confirm(code, id, staff));
            assertThat(projects.statusOf(code)).isEqualTo(expected);
        }
    }

    @Test
    void aDeclinedProposalChangesNothing() {
        ProjectCode code = projects.draft();
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> desk.proposeTakeOver(code, graduated(), staff));
        long id = idOf(code, staff);
        run(staff, () -> desk.decline(code, id, "no", staff));
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.DRAFT);
        assertThat(desk(code, staff)).isEmpty();
    }

    @Test
    void theDatabaseAsksForTwoPeopleToo() {
        ProjectCode code = projects.draft();
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> desk.proposeTakeOver(code, graduated(), staff));
        assertThatThrownBy(() -> jdbc.sql("""
                        update projects_proposal set state = 'CONFIRMED', decided_by = proposed_by, decided_at = now()
                        where id = ?""").param(idOf(code, staff)).update())
                .isInstanceOf(DataAccessException.class);
    }

    private static ProposalCommand graduated() {
        return new ProposalCommand(
                ProjectStatus.GRADUATED,
                Stage.MARKET_LAUNCH,
                LocalDate.of(2014, 5, 1),
                null,
                Yuan.of(3_000_000),
                ExitKind.INDUSTRIALISED,
                "before the portal",
                "Doc 2014-1");
    }

    private static ProposalCommand correction() {
        return new ProposalCommand(null, null, LocalDate.of(2026, 1, 1), null, null, null, "wrong project", "Note 1");
    }

    private long idOf(ProjectCode code, CurrentUser reader) {
        return desk(code, reader).orElseThrow().id();
    }

    private Optional<ProposalView> desk(ProjectCode code, CurrentUser reader) {
        return People.as(reader, () -> desk.open(code, reader));
    }

    private static void run(CurrentUser by, Runnable work) {
        People.as(by, () -> {
            work.run();
            return true;
        });
    }
}
