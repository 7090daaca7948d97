package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.milestones.MilestoneAccepted;
import org.baseportal.milestones.MilestoneEvent.MilestoneMoved;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a milestone. Each locks its row first: of two who decide at once, one does. */
@Service
public class MilestoneLife {

    private final MilestoneRepository milestones;
    private final MilestoneStepRepository steps;
    private final PlanAccess access;
    private final MilestoneRights rights;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MilestoneLife(
            MilestoneRepository milestones,
            MilestoneStepRepository steps,
            PlanAccess access,
            MilestoneRights rights,
            Evidence evidence,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.milestones = milestones;
        this.steps = steps;
        this.access = access;
        this.rights = rights;
        this.evidence = evidence;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @throws NotFoundException if the person may not see the project, or the milestone is another project's
     * @throws org.baseportal.shared.web.RefusedException if the person lacks the role, or uploaded the evidence himself
     * @throws ConflictException if the step is not possible as things stand, or nothing proves it yet
     */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    public void take(ProjectCode code, MilestoneId id, MilestoneCommand command, CurrentUser by) {
        ProjectSummary project = access.inWork(code, by);
        Milestone milestone = milestones.lock(project.id().value(), id.value()).orElseThrow(NotFoundException::new);
        MilestoneVerb verb = command.verb();
        rights.demand(code, milestone, verb, by);
        if (command.version() != null && command.version() != milestone.version()) {
            throw new ConflictException("milestones.refused.changedMeanwhile");
        }
        if (needsEvidence(verb, milestone) && !evidence.exists(id.value())) {
            throw new ConflictException("milestones.refused.noEvidence");
        }
        Instant now = clock.instant();
        steps.save(milestone.take(verb, by, now, command.reason()));
        milestones.flush();
        record(code, milestone, verb, by, command);
        if (verb.isDecision() || verb == MilestoneVerb.SUBMIT) {
            events.publishEvent(new MilestoneMoved(id, code, milestone.status(), milestone.owner(), by.id(), now));
        }
        if (milestone.status() == MilestoneStatus.ACCEPTED) {
            events.publishEvent(new MilestoneAccepted(id, project.id(), now));
        }
    }

    private static boolean needsEvidence(MilestoneVerb verb, Milestone milestone) {
        return milestone.content().proof() != Proof.NONE
                && (verb == MilestoneVerb.SUBMIT || verb == MilestoneVerb.ACCEPT);
    }

    private void record(
            ProjectCode code, Milestone milestone, MilestoneVerb verb, CurrentUser by, MilestoneCommand command) {
        audit.record(new AuditEntry(
                "project",
                code.value(),
                "milestone-" + verb.path(),
                by.id(),
                by.displayName(),
                command.reason(),
                List.of(new FieldChange("milestone", null, milestone.content().nameZh()))));
    }
}
