package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectEvent.ProjectDecided;
import org.baseportal.projects.ProjectEvent.ProjectMoved;
import org.baseportal.projects.ProjectEvent.ProjectSubmitted;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.StageMove;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps of a project's life. Each locks the project's row first: of fifty who decide at once one decides, and
 * the others are told that it is decided.
 */
@Service
public class ProjectLife {

    private final ProjectRepository projects;
    private final ProjectSight sight;
    private final Duties duties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectLife(
            ProjectRepository projects,
            ProjectSight sight,
            Duties duties,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.sight = sight;
        this.duties = duties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @throws NotFoundException if the person may not see the project
     * @throws RefusedException if the person lacks the role, or separation of duties keeps him from deciding
     * @throws StepRefusedException if the step is not possible as the project stands, or something is missing
     */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    public void take(ProjectCode code, VerbCommand command, CurrentUser by) {
        take(code, command, by, true);
    }

    /** Takes a decision that a round has reached; by the same rules, and not marked as the simple procedure. */
    @Transactional
    @PreAuthorize("hasRole('APPROVER')")
    public void decideByRound(ProjectCode code, VerbCommand command, CurrentUser by) {
        take(code, command, by, false);
    }

    /** Takes a step that another procedure stands behind; by the same rules, and not marked as the simple procedure. */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    public void takeByProcedure(ProjectCode code, VerbCommand command, CurrentUser by) {
        take(code, command, by, false);
    }

    /** Moves a project to another stage, as a gate has decided; by the duties of every decision. */
    @Transactional
    @PreAuthorize("hasRole('APPROVER')")
    public void moveStage(ProjectCode code, StageMove move, CurrentUser by) {
        sight.requireFull(code, by);
        Project project = projects.lockByCode(code.value()).orElseThrow(NotFoundException::new);
        Verb verb = move.verb();
        refuseWithoutRight(project, verb, by);
        Instant now = clock.instant();
        Step step = Step.of(verb, by, now, move.reason()).withMinutes(move.minutesNumber(), move.minutesOn(), false);
        project.moveStage(step, move);
        projects.flush();
        audit.record(new AuditEntry(
                "project", code.value(), verb.path(), by.id(), by.displayName(), move.reason(), List.of()));
        publish(project, verb, project.status(), by, now);
    }

    /** Whether something ties the person to the project, now or at any time before. */
    @Transactional(readOnly = true)
    @TrustedCaller("the module that asks before one of its own decisions")
    public boolean isInvolved(ProjectCode code, CurrentUser user) {
        return projects.findByCode(code.value())
                .filter(project -> duties.of(project, user).isInvolved())
                .isPresent();
    }

    private void take(ProjectCode code, VerbCommand command, CurrentUser by, boolean simple) {
        sight.requireFull(code, by);
        Project project = projects.lockByCode(code.value()).orElseThrow(NotFoundException::new);
        Verb verb = command.verb();
        ProjectStatus from = project.status();
        refuseWithoutRight(project, verb, by);
        if (!project.isPossible(verb)) {
            throw project.illegal(verb);
        }
        refuseIfUnseen(project, command);
        Instant now = clock.instant();
        boolean decision = VerbRights.isDecision(verb, from);
        Step step = Step.of(verb, by, now, reason(command))
                .withMinutes(command.minutesNumber(), command.minutesOn(), simple && decision);
        command(project, command, step);
        projects.flush();
        audit.record(new AuditEntry(
                "project", code.value(), verb.path(), by.id(), by.displayName(), step.reason(), List.of()));
        publish(project, verb, from, by, now);
    }

    /** Returned projects whose date has passed without an answer count as withdrawn. */
    @Transactional
    @TrustedCaller("the daily job")
    public boolean lapse(ProjectCode code, String reason) {
        Project project = projects.lockByCode(code.value()).orElseThrow(NotFoundException::new);
        if (!project.isPossible(Verb.LAPSE) || !project.standing().isPastDue(Days.today(clock))) {
            return false;
        }
        Instant now = clock.instant();
        ProjectStatus from = project.status();
        project.lapse(Step.bySystem(Verb.LAPSE, now, reason));
        projects.flush();
        audit.record(new AuditEntry("project", code.value(), Verb.LAPSE.path(), null, "", reason, List.of()));
        events.publishEvent(new ProjectMoved(code, Verb.LAPSE, from, project.status(), null, now));
        return true;
    }

    /** The codes of the returned projects whose date has passed. */
    @Transactional(readOnly = true)
    @TrustedCaller("the daily job")
    public List<ProjectCode> pastDue() {
        return projects.codesPastDue(Days.today(clock)).stream()
                .map(ProjectCode::new)
                .toList();
    }

    private void refuseWithoutRight(Project project, Verb verb, CurrentUser by) {
        if (!VerbRights.hasRole(verb, project.status(), by)) {
            throw new RefusedException("projects.refused.role", Words.of(verb));
        }
        if (VerbRights.isDecision(verb, project.status())) {
            duties.refuseInvolved(project, by);
        }
    }

    private static void refuseIfUnseen(Project project, VerbCommand command) {
        Long seen = command.version();
        if (seen != null && seen != project.version()) {
            throw new StepRefusedException("projects.refused.changedMeanwhile", project.code());
        }
    }

    private static @Nullable String reason(VerbCommand command) {
        if (command.verb().needsReason() && command.reason() == null) {
            throw new StepRefusedException("projects.refused.reasonMissing", Words.of(command.verb()));
        }
        return command.reason();
    }

    private static void command(Project project, VerbCommand command, Step step) {
        switch (command.verb()) {
            case SUBMIT -> project.submit(step);
            case RETURN -> project.returnForCorrection(step, required(command.dueOn()));
            case APPROVE ->
                project.approve(
                        step,
                        new Approval(
                                required(command.amount()),
                                required(command.stage()),
                                command.noticeEndsOn(),
                                command.condition()));
            case CONFIRM -> project.confirm(step);
            case FULFIL -> project.fulfil(step);
            case GRADUATE -> project.graduate(step, required(command.exitKind()));
            case ARCHIVE -> project.archive(step);
            case RESTORE -> project.restore(step);
            default -> project.step(step);
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new StepRefusedException("projects.refused.incompleteDecision");
        }
        return value;
    }

    private void publish(Project project, Verb verb, ProjectStatus from, CurrentUser by, Instant at) {
        ProjectCode code = project.code();
        if (verb == Verb.SUBMIT) {
            events.publishEvent(new ProjectSubmitted(code, by.id(), at));
        } else if (from == ProjectStatus.UNDER_REVIEW && VerbRights.isDecision(verb, from)) {
            events.publishEvent(new ProjectDecided(code, verb, project.status(), by.id(), at));
        } else {
            events.publishEvent(new ProjectMoved(code, verb, from, project.status(), by.id(), at));
        }
    }
}
