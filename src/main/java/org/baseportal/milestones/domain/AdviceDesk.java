package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.milestones.MilestoneEvent.AdviceAsked;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts' advice before a gate. It binds nobody: the approver reads it and decides. Whoever is asked sees the whole
 * project until the gate is decided; whoever has to do with the project is not asked.
 */
@Service
public class AdviceDesk {

    private final JdbcClient jdbc;
    private final PlanReader plans;
    private final Projects projects;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdviceDesk(
            JdbcClient jdbc,
            PlanReader plans,
            Projects projects,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.projects = projects;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Who may be asked about a project: reviewers whom nothing ties to it. */
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    @Transactional(readOnly = true)
    public List<UserSummary> candidates(ProjectCode code, CurrentUser by) {
        PlanView plan = plans.plan(code, by).orElseThrow(NotFoundException::new);
        return accounts.activeWith(Role.REVIEWER).stream()
                .filter(one -> !one.id().equals(by.id()))
                .filter(one -> !projects.isInvolved(plan.project().id(), one.id()))
                .toList();
    }

    /**
     * Asks a reviewer; a second time for the same gate nothing happens.
     *
     * @throws ConflictException if the project stands at no gate
     * @throws RefusedException if the person is no reviewer or is tied to the project
     */
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    @Transactional
    public void ask(ProjectCode code, UserId adviser, LocalDate dueOn, @Nullable String question, CurrentUser by) {
        PlanView plan = atGate(code, by);
        UserSummary person = accounts.find(adviser)
                .filter(one -> one.active()
                        && one.roles().contains(Role.REVIEWER)
                        && !one.id().equals(by.id()))
                .orElseThrow(() -> new RefusedException("milestones.refused.noAdviser"));
        if (projects.isInvolved(plan.project().id(), adviser)) {
            throw new RefusedException("milestones.refused.adviserTied");
        }
        Instant now = clock.instant();
        int asked = jdbc.sql("""
                insert into milestones_advice (id, project_id, stage, decisions, adviser_id, adviser_name, question, due_on,
                    asked_by, asked_by_name, asked_at)
                values (nextval('milestones_advice_seq'), :project, :stage, :decisions, :adviser, :name, :question, :due,
                    :by, :byName, :at)
                on conflict on constraint milestones_advice_once do nothing""")
                .param("project", plan.project().id().value())
                .param("stage", plan.project().stage().name())
                .param("decisions", plan.gates().size())
                .param("adviser", adviser.value())
                .param("name", person.displayName())
                .param("question", question)
                .param("due", dueOn)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (asked > 0) {
            projects.grantAccess(code, adviser, AccessLevel.FULL);
            events.publishEvent(new AdviceAsked(code, adviser, dueOn, by.id(), now));
        }
    }

    /**
     * Gives the advice one was asked for, once.
     *
     * @throws NotFoundException if the person was not asked about this gate
     * @throws ConflictException if it was given before
     * @throws RefusedException if something ties the person to the project meanwhile
     */
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void give(ProjectCode code, AdviceCommand command, CurrentUser by) {
        PlanView plan = atGate(code, by);
        if (projects.isInvolved(code, by)) {
            throw new RefusedException("milestones.refused.involved");
        }
        answer(
                jdbc.sql("""
                update milestones_advice set state = 'GIVEN', advice = :advice, evidence = :evidence,
                    technology = :technology, regulation = :regulation, market = :market, means = :means, words = :words,
                    answered_at = :at
                where project_id = :project and decisions = :decisions and adviser_id = :me and state = 'ASKED'""")
                        .param("advice", command.advice().name())
                        .param("evidence", command.marks().get(AdviceMark.EVIDENCE))
                        .param("technology", command.marks().get(AdviceMark.TECHNOLOGY))
                        .param("regulation", command.marks().get(AdviceMark.REGULATION))
                        .param("market", command.marks().get(AdviceMark.MARKET))
                        .param("means", command.marks().get(AdviceMark.MEANS))
                        .param("words", command.words()),
                plan,
                by);
    }

    /**
     * Says that one gives no advice, and why: a conflict, not one's field, no time.
     *
     * @throws NotFoundException if the person was not asked about this gate
     * @throws ConflictException if it was answered before
     */
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional
    public void decline(ProjectCode code, String reason, CurrentUser by) {
        PlanView plan = atGate(code, by);
        answer(jdbc.sql("""
                update milestones_advice set state = 'DECLINED', words = :words, answered_at = :at
                where project_id = :project and decisions = :decisions and adviser_id = :me and state = 'ASKED'""").param("words", reason), plan, by);
    }

    private void answer(JdbcClient.StatementSpec statement, PlanView plan, CurrentUser by) {
        int answered = statement
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("project", plan.project().id().value())
                .param("decisions", plan.gates().size())
                .param("me", by.id().value())
                .update();
        if (answered == 0) {
            throw new ConflictException("milestones.refused.adviceGiven");
        }
    }

    /** Takes back what advisers were let see, when their gate is decided. */
    @TrustedCaller("the desk of gates, in the transaction of an approver's decision")
    void close(ProjectCode code, PlanView plan) {
        jdbc.sql("select adviser_id from milestones_advice where project_id = :project and decisions = :decisions")
                .param("project", plan.project().id().value())
                .param("decisions", plan.gates().size())
                .query(Long.class)
                .list()
                .forEach(adviser -> projects.withdrawAccess(code, new UserId(adviser)));
    }

    private PlanView atGate(ProjectCode code, CurrentUser by) {
        PlanView plan = plans.plan(code, by).orElseThrow(NotFoundException::new);
        if (!plan.inWork() || plan.project().status() != ProjectStatus.INCUBATING) {
            throw new ConflictException("milestones.refused.gateNotInWork", code.value());
        }
        return plan;
    }
}
