package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks a stage that a project does not have, as software and exempt devices have no clinical stage. */
@Service
public class StageDesk {

    private final PlanAccess access;
    private final Projects projects;
    private final MilestoneRepository milestones;
    private final MilestoneStepRepository steps;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    StageDesk(
            PlanAccess access,
            Projects projects,
            MilestoneRepository milestones,
            MilestoneStepRepository steps,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.projects = projects;
        this.milestones = milestones;
        this.steps = steps;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Marks a stage that lies ahead as not applicable, and its items with it.
     *
     * @throws RefusedException if something ties the person to the project
     * @throws ConflictException if the project stands in that stage or has left it
     */
    @Transactional
    @PreAuthorize("hasRole('APPROVER')")
    public void leaveOut(ProjectCode code, Stage stage, String reason, CurrentUser by) {
        ProjectSummary project = access.inWork(code, by);
        if (projects.isInvolved(code, by)) {
            throw new RefusedException("milestones.refused.involved");
        }
        if (stage.ordinal() <= project.stage().ordinal()) {
            throw new ConflictException("milestones.refused.stageNotAhead");
        }
        Instant now = clock.instant();
        mark(project.id().value(), stage, reason, by, now);
        for (Milestone item : milestones.ofStage(project.id().value(), stage)) {
            if (item.status().takesEvidence()) {
                steps.save(item.take(MilestoneVerb.EXCLUDE, by, now, reason));
            }
        }
        milestones.flush();
        audit.record(new AuditEntry(
                "project",
                code.value(),
                "stage-exclude",
                by.id(),
                by.displayName(),
                reason,
                List.of(new FieldChange("stage", null, token(stage)))));
    }

    private static String token(Stage stage) {
        return "#{projects.stage." + stage.name() + "}";
    }

    private void mark(long project, Stage stage, String reason, CurrentUser by, Instant at) {
        jdbc.sql("""
                insert into milestones_stage (project_id, stage, applicable, reason, decided_by, decided_by_name, decided_at)
                values (:project, :stage, false, :reason, :by, :byName, :at)
                on conflict (project_id, stage) do update set
                    (applicable, reason, decided_by, decided_by_name, decided_at)
                    = (false, excluded.reason, excluded.decided_by, excluded.decided_by_name, excluded.decided_at)""")
                .param("project", project)
                .param("stage", stage.name())
                .param("reason", reason)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
