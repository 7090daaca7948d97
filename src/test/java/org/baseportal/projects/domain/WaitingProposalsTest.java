package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class WaitingProposalsTest {

    private final WaitingProposals waiting;
    private final ProposalDesk desk;
    private final RegisteredProjects projects;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    WaitingProposalsTest(
            WaitingProposals waiting, ProposalDesk desk, RegisteredProjects projects, People people, JdbcClient jdbc) {
        this.waiting = waiting;
        this.desk = desk;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void theTakingsOverOfAnImportAreConfirmedTogetherAsEachWouldBeAlone() {
        CurrentUser first = people.with(Role.STAFF);
        CurrentUser second = people.with(Role.STAFF);
        ProjectCode alone = proposed(first);
        desk(second, () -> desk.confirm(alone, idOf(alone), second));
        long importId = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        List<ProjectCode> together =
                Stream.generate(() -> proposed(first)).limit(3).toList();
        together.forEach(code -> jdbc.sql("update projects_proposal set import_id = ? where id = ?")
                .params(importId, idOf(code))
                .update());
        assertThat(confirm(importId, first)).isZero();
        assertThat(People.as(second, () -> waiting.imports(second)))
                .anyMatch(batch -> batch.importId() == importId && batch.projects() == 3);
        assertThat(confirm(importId, second)).isEqualTo(3);
        assertThat(confirm(importId, second)).isZero();
        for (ProjectCode code : together) {
            assertThat(standing(code)).isEqualTo(standing(alone));
            assertThat(lastStep(code)).isEqualTo(lastStep(alone));
        }
    }

    @Test
    void ofFiftyWhoConfirmATakingOverAtOnceOneDoes() throws Exception {
        CurrentUser first = people.with(Role.STAFF);
        ProjectCode code = proposed(first);
        long id = idOf(code);
        List<CurrentUser> others =
                Stream.generate(() -> people.with(Role.STAFF)).limit(50).toList();
        ExecutorService pool = Executors.newFixedThreadPool(50);
        List<Future<Boolean>> answers = pool.invokeAll(others.stream()
                .<Callable<Boolean>>map(other -> () -> {
                    try {
                        desk(other, () -> desk.confirm(code, id, other));
                        return true;
                    } catch (ConflictException late) {
                        return false;
                    }
                })
                .toList());
        int done = 0;
        for (Future<Boolean> answer : answers) {
            done += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.GRADUATED);
    }

    @Test
    void whatOnesOwnHandProposedDoesNotWaitForIt() {
        CurrentUser first = people.with(Role.STAFF);
        CurrentUser second = people.with(Role.STAFF);
        long mine = People.as(first, () -> waiting.count(first));
        long others = People.as(second, () -> waiting.count(second));
        proposed(first);
        assertThat(People.as(first, () -> waiting.count(first))).isEqualTo(mine);
        assertThat(People.as(second, () -> waiting.count(second))).isEqualTo(others + 1);
    }

    private ProjectCode proposed(CurrentUser by) {
        ProjectCode code = projects.draft();
        ProposalCommand real = new ProposalCommand(
                ProjectStatus.GRADUATED,
                Stage.MARKET_LAUNCH,
                LocalDate.of(2014, 5, 1),
                null,
                Yuan.of(3_000_000),
                ExitKind.INDUSTRIALISED,
                "before the portal",
                "Doc 2014-1");
        desk(by, () -> desk.proposeTakeOver(code, real, by));
        return code;
    }

    private int confirm(long importId, CurrentUser by) {
        return People.as(by, () -> waiting.confirmImport(importId, by));
    }

    private Map<String, Object> standing(ProjectCode code) {
        return jdbc.sql("""
                select status, stage, entry_stage, approved_amount, exit_kind, status_since, submitted_at,
                    return_due_on, notice_ends_on, version
                from projects_project where code = ?""").param(code.value()).query().singleRow();
    }

    private Map<String, Object> lastStep(ProjectCode code) {
        return jdbc.sql("""
                select t.verb, t.from_status, t.to_status, t.from_stage, t.to_stage, t.effective_on, t.reason,
                    t.document, t.amount, t.amount_before, t.due_on, t.exit_kind, t.simple_procedure
                from projects_transition t join projects_project p on p.id = t.project_id
                where p.code = ? order by t.at desc limit 1""").param(code.value()).query().singleRow();
    }

    private long idOf(ProjectCode code) {
        return jdbc.sql("""
                select r.id from projects_proposal r join projects_project p on p.id = r.project_id
                where p.code = ?""").param(code.value()).query(Long.class).single();
    }

    private static void desk(CurrentUser by, Runnable work) {
        People.as(by, () -> {
            work.run();
            return true;
        });
    }
}
