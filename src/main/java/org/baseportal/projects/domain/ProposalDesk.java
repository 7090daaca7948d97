package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectEvent.ProjectMoved;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two doors for reality, taking over 补录 and correction 更正: each needs a document and two people. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
public class ProposalDesk {

    private final ProjectRepository projects;
    private final ProposalRepository proposals;
    private final TransitionRepository transitions;
    private final ProjectSight sight;
    private final Duties duties;
    private final StepDependents dependents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalDesk(
            ProjectRepository projects,
            ProposalRepository proposals,
            TransitionRepository transitions,
            ProjectSight sight,
            Duties duties,
            StepDependents dependents,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.proposals = proposals;
        this.transitions = transitions;
        this.sight = sight;
        this.duties = duties;
        this.dependents = dependents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The proposal that waits for a second person, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ProposalView> open(ProjectCode code, CurrentUser reader) {
        sight.requireFull(code, reader);
        return projects.findByCode(code.value())
                .flatMap(project -> proposals
                        .findOpen(project.id())
                        .map(proposal ->
                                proposal.view(reader, duties.of(project, reader).isInvolved())));
    }

    /** Proposes that a draft really stands where the command says. */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public void proposeTakeOver(ProjectCode code, ProposalCommand command, CurrentUser by) {
        Project project = lock(code, by);
        if (!project.isPossible(Verb.TAKE_OVER)) {
            throw project.illegal(Verb.TAKE_OVER);
        }
        if (command.effectiveOn().isAfter(Days.today(clock)) || command.status() == ProjectStatus.DRAFT) {
            throw new StepRefusedException("projects.refused.takeOverTarget");
        }
        propose(project, Proposal.takeOver(project, command, by, clock.instant()), by);
    }

    /** Proposes to take the last step back. */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void proposeCorrection(ProjectCode code, ProposalCommand command, CurrentUser by) {
        Project project = lock(code, by);
        Transition wrong = lastStep(project);
        refuseIfBuiltUpon(code);
        propose(project, Proposal.correction(project, wrong, command, by, clock.instant()), by);
    }

    /** What a correction would take back: the last step, or empty where nothing can be. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN')")
    public Optional<CorrectableStep> correctable(ProjectCode code, CurrentUser reader) {
        sight.requireFull(code, reader);
        return projects.findByCode(code.value())
                .flatMap(project -> transitions.lastMove(project.id()))
                .filter(step -> step.from() != null)
                .map(step -> new CorrectableStep(
                        step.verb(), step.before().requiredStatus(), step.to(), dependents.of(code)));
    }

    /** A second person, with no part in the project, confirms; it stands where the proposal says. */
    @Transactional
    public void confirm(ProjectCode code, long id, CurrentUser by) {
        Project project = lock(code, by);
        Proposal proposal = find(project, id);
        if (!proposal.isBy(by)) {
            duties.refuseInvolved(project, by);
        }
        Instant now = clock.instant();
        ProjectStatus from = project.status();
        proposal.confirm(by, now, project.version());
        proposals.flush();
        Verb verb = proposal.kind() == Proposal.Kind.TAKE_OVER ? Verb.TAKE_OVER : Verb.CORRECT;
        Step step = Step.of(verb, by, now, proposal.reason()).withDocument(proposal.document(), proposal.effectiveOn());
        if (verb == Verb.TAKE_OVER) {
            project.takeOver(step, proposal.target(), id);
        } else {
            refuseIfBuiltUpon(code);
            project.correct(step, stillLast(project, proposal), id);
        }
        projects.flush();
        audit(code, verb.path() + "-confirm", by, proposal.reason());
        events.publishEvent(new ProjectMoved(code, verb, from, project.status(), by.id(), now));
    }

    /** A second person, with no part in the project, declines, or the proposer takes it back. */
    @Transactional
    public void decline(ProjectCode code, long id, String note, CurrentUser by) {
        Project project = lock(code, by);
        Proposal proposal = find(project, id);
        if (!proposal.isBy(by)) {
            duties.refuseInvolved(project, by);
        }
        proposal.decline(by, clock.instant(), note);
        proposals.flush();
        audit(code, "proposal-decline", by, note);
    }

    private void propose(Project project, Proposal proposal, CurrentUser by) {
        if (proposals.findOpen(project.id()).isPresent()) {
            throw new StepRefusedException("projects.refused.proposalOpen", project.code());
        }
        proposals.saveAndFlush(proposal);
        String action = proposal.kind() == Proposal.Kind.TAKE_OVER ? "take-over-propose" : "correct-propose";
        audit(project.code(), action, by, proposal.reason());
    }

    private Project lock(ProjectCode code, CurrentUser by) {
        sight.requireFull(code, by);
        return projects.lockByCode(code.value()).orElseThrow(NotFoundException::new);
    }

    private Proposal find(Project project, long id) {
        return proposals.findByIdAndProjectId(id, project.id()).orElseThrow(NotFoundException::new);
    }

    private Transition lastStep(Project project) {
        return transitions
                .lastMove(project.id())
                .filter(step -> step.from() != null && step.to() == project.status())
                .orElseThrow(() -> new StepRefusedException("projects.refused.notLastStep", project.code()));
    }

    private Transition stillLast(Project project, Proposal proposal) {
        Transition last = lastStep(project);
        if (!last.id().equals(proposal.transition())) {
            throw new StepRefusedException("projects.refused.notLastStep", project.code());
        }
        return last;
    }

    private void refuseIfBuiltUpon(ProjectCode code) {
        List<String> built = dependents.of(code);
        if (!built.isEmpty()) {
            throw new StepRefusedException("projects.refused.builtUpon", String.join(", ", built));
        }
    }

    private void audit(ProjectCode code, String action, CurrentUser by, String reason) {
        audit.record(new AuditEntry("project", code.value(), action, by.id(), by.displayName(), reason, List.of()));
    }
}
