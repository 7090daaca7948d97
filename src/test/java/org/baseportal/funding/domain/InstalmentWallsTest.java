package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baseportal.milestones.domain.TestPlans;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is planned stays within its commitment, waits for its condition, and is paid once. */
@PortalTest
class InstalmentWallsTest {

    private final PlannedMoney planned;
    private final FundedBase base;
    private final InstalmentQueries queries;
    private final TestPlans plans;
    private final Projects projects;
    private final JdbcClient jdbc;

    @Autowired
    InstalmentWallsTest(
            PlannedMoney planned,
            FundedBase base,
            InstalmentQueries queries,
            TestPlans plans,
            Projects projects,
            JdbcClient jdbc) {
        this.planned = planned;
        this.base = base;
        this.queries = queries;
        this.plans = plans;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    @Test
    void howeverManyPlanAtOncePartsNeverExceedTheCommitment() throws Exception {
        long commitment = planned.commitment(1000);
        assertThat(atOnce(30, () -> planned.byDate(commitment, 100))).isEqualTo(10);
        assertThat(jdbc.sql("select sum(amount) from funding_instalment where commitment_id = ?")
                        .param(commitment)
                        .query(Long.class)
                        .single())
                .isEqualTo(1000);
    }

    @Test
    void theSameFormPlansOnceAndOneInstalmentIsOrderedOnce() throws Exception {
        long commitment = planned.commitment(1000);
        InstalmentDraft form = planned.draft(commitment, 100, InstalmentCondition.DATE, null, null);
        assertThat(atOnce(20, () -> planned.plan(form))).isEqualTo(20);
        long instalment = queries(commitment).rows().get(0).id();
        assertThat(queries(commitment).rows()).hasSize(1);
        assertThat(atOnce(20, () -> planned.order(instalment, 100))).isEqualTo(1);
        assertThatThrownBy(() -> planned.cancel(instalment)).isInstanceOf(ConflictException.class);
    }

    private static long atOnce(int many, Callable<?> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            long done = 0;
            for (Future<Boolean> answer : pool.invokeAll(IntStream.range(0, many)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            work.call();
                            return true;
                        } catch (ConflictException refused) {
                            assertThat(refused.messageKey()).contains("instalment");
                            return false;
                        }
                    })
                    .toList())) {
                done += answer.get() ? 1 : 0;
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }

    private Slice<InstalmentRow> queries(long commitment) {
        return People.as(
                base.staff,
                () -> queries.list(InstalmentFilter.ofCommitment(commitment), new PageRequest(1, 20, null, null)));
    }

    private InstalmentState state(long instalment) {
        return People.as(
                base.staff, () -> queries.find(instalment).orElseThrow().state());
    }

    @Test
    void anInstalmentWaitsForItsMilestoneAndItsGate() {
        ProjectCode code = plans.incubating();
        var project = projects.find(code, base.staff).orElseThrow();
        long source = base.source(1000);
        long commitment = base.committed(source, project.id().value(), 1000);
        long milestone = plans.item(code);
        long onMilestone = planned.plan(planned.draft(commitment, 300, InstalmentCondition.MILESTONE, milestone, null));
        long onGate = planned.plan(planned.draft(commitment, 200, InstalmentCondition.GATE, null, project.stage()));
        assertThat(state(onMilestone)).isEqualTo(InstalmentState.BLOCKED);
        assertThatThrownBy(() -> planned.order(onMilestone, 300))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("blocked");
        plans.accept(code, base.staff, base.second);
        assertThat(state(onMilestone)).isEqualTo(InstalmentState.DUE);
        assertThat(state(onGate)).isEqualTo(InstalmentState.BLOCKED);
        long again = planned.plan(planned.draft(commitment, 100, InstalmentCondition.MILESTONE, milestone, null));
        assertThat(state(again)).isEqualTo(InstalmentState.DUE);
        assertThat(planned.order(onMilestone, 300)).isPositive();
        assertThat(state(onMilestone)).isEqualTo(InstalmentState.ORDERED);
    }

    @Test
    void aMilestoneOfAnotherProjectIsRefused() {
        long commitment = planned.commitment(1000);
        long foreign = plans.item(plans.incubating());
        assertThatThrownBy(
                        () -> planned.plan(planned.draft(commitment, 10, InstalmentCondition.MILESTONE, foreign, null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsPlannedIsNotReducedAwayAndComesBackAfterAReversal() {
        long source = base.source(1000);
        long project = base.project();
        long commitment = base.committed(source, project, 1000);
        long first = planned.byDate(commitment, 600);
        long second = planned.byDate(commitment, 400);
        long reduction =
                base.record(base.draft(OrderKind.REDUCE, source, commitment, project, null, null, Yuan.of(100)));
        assertThatThrownBy(() -> base.approve(reduction))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("instalment");
        planned.cancel(second);
        base.approve(reduction);
        assertThatThrownBy(() -> planned.order(first, 599)).isInstanceOf(ConflictException.class);
        long declined = planned.order(first, 600);
        base.take(declined, OrderVerb.WITHDRAW, "wrong day", base.staff);
        long paid = planned.order(first, 600);
        base.approve(paid);
        assertThat(state(first)).isEqualTo(InstalmentState.SETTLED);
        base.approve(base.record(
                base.draft(OrderKind.REVERSAL, source, commitment, project, null, base.entryOf(paid), Yuan.of(600))));
        assertThat(state(first)).isEqualTo(InstalmentState.DUE);
        assertThat(planned.order(first, 600)).isPositive();
    }

    @Test
    void thePlanIsOnlyMetAndCancelled() {
        long instalment = planned.byDate(planned.commitment(1000), 10);
        planned.cancel(instalment);
        List.of(
                        "update funding_instalment set amount = 1 where id = " + instalment,
                        "update funding_instalment set planned_on = now() where id = " + instalment,
                        "update funding_instalment set cancelled_at = null, cancelled_by = null, cancelled_reason ="
                                + " null where id = " + instalment,
                        "update funding_order set instalment_id = " + instalment,
                        "delete from funding_instalment")
                .forEach(sql -> assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class));
    }
}
