package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.milestones.MilestoneEvent.SlipDecided;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
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
 * Slips as change requests: staff ask, an approver who did not ask decides. The trigger
 * {@code milestones_milestone_due_by_slip} lets no date move otherwise.
 */
@Service
public class SlipDesk {

    private final MilestoneRepository milestones;
    private final PlanAccess access;
    private final Projects projects;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    SlipDesk(
            MilestoneRepository milestones,
            PlanAccess access,
            Projects projects,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.milestones = milestones;
        this.access = access;
        this.projects = projects;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The slips of a milestone, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<SlipView> of(ProjectCode code, MilestoneId id, CurrentUser user) {
        ProjectSummary project = access.require(code, user);
        boolean may = user.is(Role.APPROVER) && PlanAccess.isInWork(project);
        return jdbc.sql("""
                select s.* from milestones_slip s join milestones_milestone m on m.id = s.milestone_id
                where m.project_id = :project and m.id = :id order by s.id desc""")
                .param("project", project.id().value())
                .param("id", id.value())
                .query((row, number) -> view(
                        row, may && row.getLong("requested_by") != user.id().value()))
                .list();
    }

    /**
     * Asks for another date.
     *
     * @throws ConflictException if the milestone is settled, the date is the same, or a request waits already
     */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public void request(ProjectCode code, MilestoneId id, LocalDate newDueOn, String reason, CurrentUser by) {
        Milestone milestone = lock(access.inWork(code, by), id);
        if (!milestone.status().isOpen()) {
            throw new ConflictException("milestones.refused.settled", Words.of(milestone.status()));
        }
        if (milestone.dueOn().equals(newDueOn)) {
            throw new ConflictException("milestones.refused.sameDay");
        }
        if (waits(id)) {
            throw new ConflictException("milestones.refused.slipWaits");
        }
        jdbc.sql("""
                insert into milestones_slip (id, milestone_id, old_due_on, new_due_on, reason, requested_by,
                    requested_by_name, requested_at)
                values (nextval('milestones_slip_seq'), :milestone, :old, :new, :reason, :by, :byName, :at)""")
                .param("milestone", id.value())
                .param("old", milestone.dueOn())
                .param("new", newDueOn)
                .param("reason", reason)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record(code, milestone, "slip-request", newDueOn, reason, by);
    }

    /**
     * Decides on the request that waits; an approval moves the date at once.
     *
     * @throws NotFoundException if there is no such request under this milestone
     * @throws RefusedException if the person asked for it himself, or something ties him to the project
     * @throws ConflictException if it is decided already
     */
    @Transactional
    @PreAuthorize("hasRole('APPROVER')")
    public void decide(
            ProjectCode code, MilestoneId id, long slip, boolean approve, @Nullable String note, CurrentUser by) {
        Milestone milestone = lock(access.inWork(code, by), id);
        Asked asked = asked(id, slip);
        if (asked.by() == by.id().value()) {
            throw new RefusedException("milestones.refused.ownSlip");
        }
        if (projects.isInvolved(code, by)) {
            throw new RefusedException("milestones.refused.involved");
        }
        if (!asked.open()) {
            throw new ConflictException("milestones.refused.slipDecided");
        }
        write(slip, approve, note, by, clock.instant());
        if (approve) {
            milestone.due(asked.day());
            milestones.flush();
        }
        UserId asker = new UserId(asked.by());
        events.publishEvent(
                new SlipDecided(id, code, approve, asked.day(), asker, milestone.owner(), by.id(), clock.instant()));
        record(code, milestone, approve ? "slip-approve" : "slip-decline", asked.day(), note, by);
    }

    private Milestone lock(ProjectSummary project, MilestoneId id) {
        return milestones.lock(project.id().value(), id.value()).orElseThrow(NotFoundException::new);
    }

    private boolean waits(MilestoneId id) {
        return jdbc.sql("select exists (select 1 from milestones_slip where milestone_id = :id and state = 'OPEN')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private Asked asked(MilestoneId id, long slip) {
        return jdbc.sql("select * from milestones_slip where id = :slip and milestone_id = :id for update")
                .param("slip", slip)
                .param("id", id.value())
                .query((row, number) -> new Asked(
                        row.getLong("requested_by"),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("state").equals("OPEN")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private void write(long slip, boolean approve, @Nullable String note, CurrentUser by, Instant at) {
        jdbc.sql("""
                update milestones_slip set state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :at,
                    note = :note where id = :slip""")
                .param("state", approve ? "APPROVED" : "DECLINED")
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .param("slip", slip)
                .update();
    }

    private void record(
            ProjectCode code,
            Milestone milestone,
            String action,
            LocalDate day,
            @Nullable String reason,
            CurrentUser by) {
        audit.record(new AuditEntry(
                "project",
                code.value(),
                action,
                by.id(),
                by.displayName(),
                reason,
                List.of(
                        new FieldChange("milestone", null, milestone.content().nameZh()),
                        new FieldChange("dueOn", milestone.dueOn().toString(), day.toString()))));
    }

    private static SlipView view(ResultSet row, boolean mayDecide) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new SlipView(
                row.getLong("id"),
                row.getObject("old_due_on", LocalDate.class),
                row.getObject("new_due_on", LocalDate.class),
                row.getString("reason"),
                row.getString("requested_by_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("note"),
                mayDecide && row.getString("state").equals("OPEN"));
    }

    private record Asked(long by, LocalDate day, boolean open) {}
}
