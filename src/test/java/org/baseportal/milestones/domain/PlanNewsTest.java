package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProposalCommand;
import org.baseportal.projects.domain.ProposalDesk;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.projects.domain.VerbCommand;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of what in a plan, and how a plan begins for projects that were not approved one by one. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class PlanNewsTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private DueReminders reminders;

    @Autowired
    private PlanMaker maker;

    @Autowired
    private RegisteredProjects registered;

    @Autowired
    private ProposalDesk proposals;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyIsRemindedOnceHoweverManyInstancesAsk() {
        ProjectCode code = plans.incubating();
        CurrentUser owner = people.with(Role.STAFF);
        long item = plans.item(code);
        own(owner, item);
        LocalDate due = due(item);
        List<CompletableFuture<Integer>> instances = List.of(at(due.minusDays(30)), at(due.minusDays(30)));
        instances.forEach(CompletableFuture::join);
        notices(owner, 1);
        reminders.remind(due.minusDays(8));
        reminders.remind(due.minusDays(7));
        reminders.remind(due.minusDays(3));
        reminders.remind(due.minusDays(1));
        reminders.remind(due);
        notices(owner, 3);
        reminders.remind(due.plusDays(6));
        reminders.remind(due.plusDays(7));
        reminders.remind(due.plusDays(8));
        reminders.remind(due.plusDays(14));
        notices(owner, 5);
        assertThatThrownBy(() -> jdbc.sql("insert into milestones_reminder select * from milestones_reminder"
                                + " where milestone_id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void afterALongStopWhoHasMuchIsToldOfItInOneSentence() {
        ProjectCode code = plans.incubating();
        CurrentUser owner = people.with(Role.STAFF);
        List<Long> all = jdbc.sql("""
                select m.id from milestones_milestone m join projects_project p on p.id = m.project_id
                where p.code = ?""").param(code.value()).query(Long.class).list();
        assertThat(all).hasSizeGreaterThan(DueReminders.ONE_BY_ONE);
        all.forEach(item -> own(owner, item));
        reminders.remind(LocalDate.of(2045, 1, 1));
        notices(owner, 1);
        reminders.remind(LocalDate.of(2045, 1, 1));
        notices(owner, 1);
    }

    @Test
    void whoLooksAfterAMilestoneHearsOfItsEvidenceSlipsAndGates() {
        ProjectCode code = plans.incubating();
        CurrentUser owner = people.with(Role.STAFF);
        jdbc.sql("update projects_project set owner_id = ? where code = ?")
                .params(owner.id().value(), code.value())
                .update();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.submitted(code, staff);
        news(owner, 1);
        plans.take(code, item, MilestoneVerb.RETURN, people.with(Role.STAFF));
        news(owner, 2);
        assertThat(jdbc.sql("select count(*) from notices_notice where user_id = ?")
                        .param(staff.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void projectsThatAListBroughtInGetTheirPlansByTheJob() {
        ProjectCode code = registered.at(ProjectStatus.UNDER_REVIEW);
        jdbc.sql("""
                insert into milestones_plan (project_id, template_id, entry_stage, starts_on, made_at)
                select p.id, t.id, 'PROTOTYPE', date '2026-01-01', now() from projects_project p
                join milestones_template t on t.product_kind = 'OTHER' and t.state = 'PUBLISHED'
                where p.code = ? on conflict do nothing""").param(code.value()).update();
        while (maker.makeMissing() > 0) {
            assertThat(code).isNotNull();
        }
        assertThat(jdbc.sql("""
                select count(*) from projects_project p
                where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived
                  and not exists (select 1 from milestones_plan pl where pl.project_id = p.id)""").query(Long.class).single()).isZero();
    }

    @Test
    void aProjectApprovedAnewBeginsANewPlanAndKeepsWhatWasAccepted() {
        ProjectCode code = registered.at(ProjectStatus.APPROVED);
        List<Long> old = plans.items(code, Stage.PROTOTYPE);
        CurrentUser admin = people.with(Role.ADMIN);
        CurrentUser second = people.with(Role.STAFF);
        People.as(admin, () -> {
            proposals.proposeCorrection(
                    code,
                    new ProposalCommand(null, null, LocalDate.of(2026, 1, 1), null, null, null, "wrong", "Note 1"),
                    admin);
            return code;
        });
        long proposal = People.as(second, () -> proposals.open(code, second))
                .orElseThrow()
                .id();
        People.as(second, () -> {
            proposals.confirm(code, proposal, second);
            return code;
        });
        CurrentUser approver = people.with(Role.APPROVER);
        registered.take(code, VerbCommand.approve(Yuan.of(1_000_000), Stage.KEY_TECHNOLOGY, null), approver);
        assertThat(plans.stageOf(code)).isEqualTo(Stage.KEY_TECHNOLOGY);
        assertThat(plans.items(code, Stage.KEY_TECHNOLOGY)).hasSize(3);
        old.forEach(item -> assertThat(plans.statusOf(item)).isEqualTo(MilestoneStatus.NOT_APPLICABLE));
        assertThat(jdbc.sql("""
                select pl.number || ' ' || pl.entry_stage from milestones_plan pl
                join projects_project p on p.id = pl.project_id where p.code = ?""").param(code.value()).query(String.class).single())
                .isEqualTo("2 KEY_TECHNOLOGY");
    }

    @Test
    void whatWasAcceptedStaysInANewPlan() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long accepted = plans.submitted(code, staff);
        plans.take(code, accepted, MilestoneVerb.ACCEPT, people.with(Role.STAFF));
        long submitted = plans.items(code, Stage.PROTOTYPE).get(1);
        plans.take(code, submitted, MilestoneVerb.START, staff);
        plans.upload(submitted, staff);
        plans.take(code, submitted, MilestoneVerb.SUBMIT, staff);
        int before = plans.items(code, Stage.PROTOTYPE).size();
        maker.renew(jdbc.sql("select id from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .single());
        assertThat(plans.statusOf(accepted)).isEqualTo(MilestoneStatus.ACCEPTED);
        assertThat(plans.statusOf(submitted)).isEqualTo(MilestoneStatus.NOT_APPLICABLE);
        assertThat(plans.items(code, Stage.PROTOTYPE)).hasSize(2 * before - 1);
    }

    private CompletableFuture<Integer> at(LocalDate day) {
        return CompletableFuture.supplyAsync(() -> reminders.remind(day));
    }

    private void own(CurrentUser owner, long item) {
        jdbc.sql("update milestones_milestone set owner_id = ? where id = ?")
                .params(owner.id().value(), item)
                .update();
    }

    private LocalDate due(long item) {
        return jdbc.sql("select due_on from milestones_milestone where id = ?")
                .param(item)
                .query(LocalDate.class)
                .single();
    }

    /** What others did to the plan; what became of the project before, or a reminder, may be told at any time. */
    private void news(CurrentUser person, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notices_notice where user_id = ?"
                                        + " and message in ('notices.milestone.moved', 'notices.milestone.gate')")
                                .param(person.id().value())
                                .query(Long.class)
                                .single())
                        .isEqualTo(expected));
    }

    private void notices(CurrentUser person, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notices_notice where user_id = ?")
                                .param(person.id().value())
                                .query(Long.class)
                                .single())
                        .isEqualTo(expected));
    }
}
