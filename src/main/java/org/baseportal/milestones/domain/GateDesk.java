package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.GatePassed;
import org.baseportal.milestones.MilestoneEvent.GateDecided;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectDecision;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Stage;
import org.baseportal.projects.StageMove;
import org.baseportal.projects.Verb;
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
 * Takes the decisions of gates. The plan's row is locked first: of two who decide at once, one does. The trigger
 * {@code milestones_gate_guarded} refuses a go with an open item, {@code milestones_stage_by_gate} any other way into
 * a stage.
 */
@Service
public class GateDesk {

    private final JdbcClient jdbc;
    private final PlanReader plans;
    private final Projects projects;
    private final GateCondition conditions;
    private final AdviceDesk advice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateDesk(
            JdbcClient jdbc,
            PlanReader plans,
            Projects projects,
            GateCondition conditions,
            AdviceDesk advice,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.projects = projects;
        this.conditions = conditions;
        this.advice = advice;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a decision; a go, a way back and a stop move the project in the same transaction.
     *
     * @throws NotFoundException if there is no plan that the person may see
     * @throws RefusedException if something ties the person to the project
     * @throws ConflictException if a required item is open, the project does not stand at this gate, or somebody else
     *     has decided meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('APPROVER')")
    public void decide(ProjectCode code, GateCommand command, CurrentUser by) {
        lock(code);
        PlanView plan = plans.plan(code, by).orElseThrow(NotFoundException::new);
        refuse(plan, command, by);
        Instant now = clock.instant();
        Stage to = target(plan, command);
        advice.close(code, plan);
        write(plan, command, to, by, now);
        events.publishEvent(new GateDecided(code, command.decision().name(), command.from(), by.id(), now));
        if (command.decision() == GateDecision.STOP) {
            projects.decide(code, stop(command), by);
        } else if (to != null) {
            projects.moveStage(
                    code,
                    new StageMove(command.from(), to, command.reason(), command.minutesNumber(), command.minutesOn()),
                    by);
        }
        if (to != null && command.decision().isGo()) {
            conditions.add(plan.project().id(), plan.number(), to, command, now);
            events.publishEvent(new GatePassed(plan.project().id(), command.from(), to, now));
        }
    }

    private void lock(ProjectCode code) {
        jdbc.sql("""
                select 1 from milestones_plan pl where pl.project_id =
                    (select id from projects_project where code = :code) for no key update""").param("code", code.value()).query(Integer.class).optional();
    }

    private void refuse(PlanView plan, GateCommand command, CurrentUser by) {
        ProjectCode code = plan.project().code();
        if (!plan.inWork() || plan.project().status() != ProjectStatus.INCUBATING) {
            throw new ConflictException("milestones.refused.gateNotInWork", code.value());
        }
        if (plan.project().stage() != command.from() || plan.gates().size() != command.seen()) {
            throw new ConflictException("milestones.refused.gateDecided");
        }
        if (projects.isInvolved(code, by)) {
            throw new RefusedException("milestones.refused.involved");
        }
        if (command.decision().isGo() && !plan.missing().isEmpty()) {
            throw new ConflictException(
                    "milestones.refused.gateClosed", plan.missing().size());
        }
    }

    private static @Nullable Stage target(PlanView plan, GateCommand command) {
        return switch (command.decision()) {
            case GO, CONDITIONAL_GO ->
                plan.next().orElseThrow(() -> new ConflictException("milestones.refused.gateIsLast"));
            case BACK -> {
                Stage back = command.back();
                if (back == null || back.ordinal() >= command.from().ordinal()) {
                    throw new ConflictException("milestones.refused.gateBack");
                }
                yield back;
            }
            case HOLD, STOP -> null;
        };
    }

    private void write(PlanView plan, GateCommand command, @Nullable Stage to, CurrentUser by, Instant now) {
        boolean conditional = command.decision() == GateDecision.CONDITIONAL_GO;
        jdbc.sql("""
                insert into milestones_gate (id, project_id, decision, from_stage, to_stage, reason, minutes_number,
                    minutes_on, condition_text, condition_due_on, decided_by, decided_by_name, decided_at)
                values (nextval('milestones_gate_seq'), :project, :decision, :from, :to, :reason, :number, :on,
                    :condition, cast(:due as date), :by, :byName, :at)""")
                .param("project", plan.project().id().value())
                .param("decision", command.decision().name())
                .param("from", command.from().name())
                .param("to", to == null ? null : to.name())
                .param("reason", command.reason())
                .param("number", command.minutesNumber())
                .param("on", command.minutesOn())
                .param("condition", conditional ? command.condition() : null)
                .param("due", conditional ? command.conditionDueOn() : null)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ProjectDecision stop(GateCommand command) {
        return new ProjectDecision(
                Verb.TERMINATE,
                command.reason(),
                null,
                null,
                null,
                null,
                null,
                command.minutesNumber(),
                command.minutesOn());
    }
}
