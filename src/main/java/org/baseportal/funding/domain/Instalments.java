package org.baseportal.funding.domain;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans money: instalments of commitments and receipts that are expected. That the parts stay within their commitment
 * is proved by the database, which holds the commitment's balances meanwhile.
 */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Instalments {

    private final JdbcClient jdbc;
    private final Milestones milestones;
    private final Projects projects;
    private final AuditTrail audit;
    private final Clock clock;

    Instalments(JdbcClient jdbc, Milestones milestones, Projects projects, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.milestones = milestones;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    private record Bound(long id, ProjectId project) {}

    /**
     * Plans one part. The same token twice gives the same part.
     *
     * @return its id
     * @throws ConflictException if it goes beyond the commitment, or waits for what is not of its project
     */
    public long plan(InstalmentDraft draft, CurrentUser by) {
        if (draft.amount().compareTo(Yuan.ZERO) <= 0) {
            throw new ConflictException("funding.refused.nothing");
        }
        Bound bound = draft.commitment() == null ? null : bound(draft.commitment(), draft.source());
        Instant met = bound == null ? null : metAlready(draft, bound.project(), by);
        try {
            return insert(draft, bound == null ? null : bound.id(), met, by);
        } catch (DataIntegrityViolationException refused) {
            throw Refusals.of(refused);
        }
    }

    private Bound bound(String number, long source) {
        return jdbc.sql("select id, project_id from funding_commitment where number = :number and source_id = :source")
                .param("number", number)
                .param("source", source)
                .query((row, at) -> new Bound(row.getLong("id"), new ProjectId(row.getLong("project_id"))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** When its condition was met, if that has happened; now, if the day is not known. */
    private @Nullable Instant metAlready(InstalmentDraft draft, ProjectId id, CurrentUser by) {
        ProjectSummary project = projects.summaries(Set.of(id), by).get(id);
        if (project == null) {
            throw new NotFoundException();
        }
        boolean met = switch (draft.condition()) {
            case DATE -> false;
            case MILESTONE ->
                milestones.of(id).stream()
                                .filter(it -> it.id().equals(draft.milestone()))
                                .findFirst()
                                .orElseThrow(
                                        () -> new ConflictException("funding.refused.funding_instalment_elsewhere"))
                                .status()
                        == MilestoneStatus.ACCEPTED;
            case GATE ->
                draft.stage() != null
                        && project.stage().position() > draft.stage().position();
        };
        return met ? clock.instant() : null;
    }

    private long insert(InstalmentDraft draft, @Nullable Long commitment, @Nullable Instant met, CurrentUser by) {
        Optional<Long> made = jdbc.sql("""
                        insert into funding_instalment (kind, source_id, commitment_id, year, amount, flow, condition,
                            milestone_id, stage, planned_on, note, met_at, token, created_by, created_by_name, created_at)
                        values (:kind, :source, :commitment, :year, :amount, :flow, :condition, :milestone, :stage,
                            :plannedOn, :note, :met, :token, :by, :byName, :at)
                        on conflict (token) do nothing returning id""")
                .param("kind", draft.kind().name())
                .param("source", draft.source())
                .param("commitment", commitment, Types.BIGINT)
                .param("year", draft.year())
                .param("amount", draft.amount().value())
                .param("flow", draft.flow().name())
                .param("condition", draft.condition().name())
                .param(
                        "milestone",
                        draft.milestone() == null ? null : draft.milestone().value(),
                        Types.BIGINT)
                .param("stage", draft.stage() == null ? null : draft.stage().name(), Types.VARCHAR)
                .param("plannedOn", draft.plannedOn())
                .param("note", draft.note(), Types.VARCHAR)
                .param("met", met == null ? null : met.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("token", draft.token())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        made.ifPresent(id -> note(id, "plan", null, by, draft.amount().toString()));
        return made.orElseGet(() -> jdbc.sql("select id from funding_instalment where token = :token")
                .param("token", draft.token())
                .query(Long.class)
                .single());
    }

    /**
     * Cancels a part that has no order.
     *
     * @throws ConflictException if it is cancelled, ordered or paid already
     */
    public void cancel(long id, String reason, CurrentUser by) {
        try {
            int changed = jdbc.sql("""
                            update funding_instalment set cancelled_by = :by, cancelled_by_name = :byName,
                                cancelled_at = :at, cancelled_reason = :reason
                            where id = :id and cancelled_at is null""")
                    .param("by", by.id().value())
                    .param("byName", by.displayName())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("reason", reason)
                    .param("id", id)
                    .update();
            if (changed == 0) {
                throw new ConflictException("funding.refused.state");
            }
        } catch (DataIntegrityViolationException refused) {
            throw Refusals.of(refused);
        }
        note(id, "cancel", reason, by, null);
    }

    private void note(long id, String action, @Nullable String reason, CurrentUser by, @Nullable String amount) {
        List<FieldChange> changes = amount == null ? List.of() : List.of(new FieldChange("amount", null, amount));
        audit.record(new AuditEntry(
                "money-instalment", String.valueOf(id), action, by.id(), by.displayName(), reason, changes));
    }
}
