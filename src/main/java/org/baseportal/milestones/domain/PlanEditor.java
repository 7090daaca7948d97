package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adapts a plan to its project, each time with a reason. Dates move by a slip, required items go by a waiver. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PlanEditor {

    private final MilestoneRepository milestones;
    private final PlanAccess access;
    private final Partners partners;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanEditor(
            MilestoneRepository milestones,
            PlanAccess access,
            Partners partners,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.milestones = milestones;
        this.access = access;
        this.partners = partners;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a milestone of the project's own.
     *
     * @throws ConflictException if the date lies before the plan begins, or the predecessor is another project's
     */
    @Transactional
    public MilestoneId add(
            ProjectCode code, Stage stage, MilestoneContent content, LocalDate dueOn, String reason, CurrentUser by) {
        ProjectSummary project = access.inWork(code, by);
        long id = project.id().value();
        Begin begin = begin(id);
        if (dueOn.isBefore(begin.on())) {
            throw new ConflictException("milestones.refused.beforeStart");
        }
        refuseStrange(id, null, content.predecessorId());
        MilestonePlace place = new MilestonePlace(id, stage, nextPosition(id, stage), begin.plan());
        Milestone added = milestones.saveAndFlush(
                Milestone.added(Origin.OWN, place, unit(content, by), dueOn, reason, clock.instant()));
        record(code, "milestone-add", reason, by, List.of(new FieldChange("milestone", null, content.nameZh())));
        return new MilestoneId(added.id());
    }

    /**
     * Changes what people write about a milestone.
     *
     * @throws ConflictException if it is handed in or settled, somebody changed it meanwhile, a required item would no
     *     longer be required, or it would wait for itself
     */
    @Transactional
    public void edit(
            ProjectCode code,
            MilestoneId id,
            @Nullable Long version,
            MilestoneContent content,
            String reason,
            CurrentUser by) {
        ProjectSummary project = access.inWork(code, by);
        Milestone milestone = milestones.lock(project.id().value(), id.value()).orElseThrow(NotFoundException::new);
        if (version != null && version != milestone.version()) {
            throw new ConflictException("milestones.refused.changedMeanwhile");
        }
        MilestoneContent before = milestone.content();
        if (before.required() && !content.required()) {
            throw new ConflictException("milestones.refused.required");
        }
        refuseStrange(project.id().value(), id.value(), content.predecessorId());
        refuseClock(id, before, content);
        milestone.edit(unit(content, by));
        milestones.flush();
        record(code, "milestone-edit", reason, by, changes(before, content));
    }

    /** The unit that does it is an organisation, known or new, as everywhere in the portal. */
    private MilestoneContent unit(MilestoneContent content, CurrentUser by) {
        String name = content.responsible();
        PartnerId partner = name == null
                ? null
                : partners.findOrCreate(List.of(name), by.displayName()).get(name);
        return content.by(partner == null ? null : partner.value());
    }

    /** The trigger {@code milestones_milestone_clock_stays} asks the same. */
    private void refuseClock(MilestoneId id, MilestoneContent before, MilestoneContent after) {
        if (!Objects.equals(before.clockId(), after.clockId())
                && jdbc.sql("select exists (select 1 from milestones_term where milestone_id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single()) {
            throw new ConflictException("milestones.clock.started");
        }
    }

    /** When the plan begins, and which it is. */
    private record Begin(LocalDate on, int plan) {}

    private Begin begin(long project) {
        return jdbc.sql("select starts_on, number from milestones_plan where project_id = :project")
                .param("project", project)
                .query((row, number) -> new Begin(row.getObject(1, LocalDate.class), row.getInt(2)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private int nextPosition(long project, Stage stage) {
        return jdbc.sql("""
                select coalesce(max(position), 0) + 10 from milestones_milestone
                where project_id = :project and stage = :stage""")
                .param("project", project)
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    /** The trigger {@code milestones_milestone_guarded} refuses cycles, too; here they get their own words. */
    private void refuseStrange(long project, @Nullable Long milestone, @Nullable Long predecessor) {
        if (predecessor == null) {
            return;
        }
        List<Long> before = jdbc.sql("""
                with recursive before as (
                    select id, predecessor_id from milestones_milestone where id = :id and project_id = :project
                    union
                    select m.id, m.predecessor_id from milestones_milestone m join before b on m.id = b.predecessor_id)
                select id from before""")
                .param("id", predecessor)
                .param("project", project)
                .query(Long.class)
                .list();
        if (before.isEmpty()) {
            throw new ConflictException("milestones.refused.foreign");
        }
        if (milestone != null && before.contains(milestone)) {
            throw new ConflictException("milestones.refused.cycle");
        }
    }

    private void record(ProjectCode code, String action, String reason, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry("project", code.value(), action, by.id(), by.displayName(), reason, changes));
    }

    private static List<FieldChange> changes(MilestoneContent before, MilestoneContent after) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("milestone", before.nameZh(), after.nameZh()));
        add(changes, "detail", before.detail(), after.detail());
        add(changes, "responsible", before.responsible(), after.responsible());
        add(changes, "indicator", before.indicator(), after.indicator());
        add(changes, "target", before.target(), after.target());
        add(changes, "actual", before.actual(), after.actual());
        add(changes, "moneyBound", String.valueOf(before.moneyBound()), String.valueOf(after.moneyBound()));
        add(changes, "weight", String.valueOf(before.weight()), String.valueOf(after.weight()));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
