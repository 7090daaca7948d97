package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept counts say at all times what counting would say. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class MilestoneCountTest {

    private static final String KEPT = """
            select due_on || stage || status || working || sum(milestones) from milestones_count
            group by due_on, stage, status, working having sum(milestones) <> 0""";
    private static final String COUNTED = """
            select m.due_on || m.stage || m.status || (p.status in ('APPROVED', 'INCUBATING')) || count(*)
            from milestones_milestone m join projects_project p on p.id = m.project_id where not p.archived
            group by m.due_on, m.stage, m.status, p.status in ('APPROVED', 'INCUBATING')""";
    private static final String STANDING = "select s.project_id || s.stage || s.since from milestones_standing s";
    private static final String STANDS = """
            select p.id || p.stage || (select coalesce(max(t.at), p.status_since) from projects_transition t
                where t.project_id = p.id
                  and (t.from_stage is distinct from t.to_stage or t.verb in ('APPROVE', 'TAKE_OVER')))
            from projects_project p
            where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived""";

    @Autowired
    private TestPlans plans;

    @Autowired
    private MilestoneList list;

    @Autowired
    private MilestoneCounts counts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whateverHappensToAProjectTheCountsAreThoseOfCounting() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        plans.accept(code, staff, people.with(Role.STAFF));
        agree();
        long open = open(staff);
        plans.take(code, plans.items(code, Stage.PROTOTYPE).get(1), MilestoneVerb.WAIVE, people.with(Role.APPROVER));
        assertThat(open(staff)).isLessThan(open);
        agree();
        for (String change :
                List.of("archived = true", "archived = false", "status = 'SUSPENDED'", "status = 'INCUBATING'")) {
            forced("update projects_project set " + change + " where code = ?", code);
            agree();
        }
        long before = open(staff);
        counts.addUp();
        assertThat(open(staff)).isEqualTo(before);
        agree();
    }

    @Test
    void peopleWhoWorkAtOnceAreAllCounted() {
        CurrentUser staff = people.with(Role.STAFF);
        List<ProjectCode> codes = List.of(plans.incubating(), plans.incubating());
        List<Runnable> acts = new ArrayList<>();
        for (ProjectCode code : codes) {
            for (long item : plans.items(code, Stage.PROTOTYPE)) {
                acts.add(() -> plans.take(code, item, MilestoneVerb.START, staff));
            }
            acts.add(() -> jdbc.sql("update projects_project set archived = true where code = ?")
                    .param(code.value())
                    .update());
            acts.add(counts::addUp);
        }
        try (Threads threads = new Threads()) {
            List<CompletableFuture<Void>> all = acts.stream()
                    .map(act -> CompletableFuture.runAsync(act, threads.pool()).exceptionally(refused -> null))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        agree();
    }

    private record Threads(ExecutorService pool) implements AutoCloseable {

        Threads() {
            this(Executors.newFixedThreadPool(8));
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private long open(CurrentUser user) {
        MilestoneFilter open = new MilestoneFilter(DueFilter.OPEN, null, null, null, null, null, false);
        return People.as(user, () -> list.count(open, user));
    }

    private void forced(String sql, ProjectCode code) {
        jdbc.sql(sql).param(code.value()).update();
    }

    private void agree() {
        assertThat(rows(KEPT)).containsExactlyInAnyOrderElementsOf(rows(COUNTED));
        assertThat(rows(STANDING)).containsExactlyInAnyOrderElementsOf(rows(STANDS));
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
