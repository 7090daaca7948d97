package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.exchange.UndoBlocker;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the projects of an import back: drafts that nobody has touched are archived, their open proposals declined,
 * their external numbers set free for the next import. The codes stay given, the history stays.
 */
@Component
class ImportedUndo {

    private static final String REASON = "projects.undo.";

    private static final String BLOCKERS = """
            select code, reason from (
                select p.id, p.code, case
                    when p.archived then 'archived'
                    when p.status <> 'DRAFT' then 'moved'
                    when p.version > 0 then 'edited'
                    when exists (select 1 from projects_transition t
                                 where t.project_id = p.id and t.verb <> 'REGISTER') then 'moved'
                    when exists (select 1 from projects_proposal r
                                 where r.project_id = p.id
                                   and (r.state <> 'OPEN' or r.import_id is distinct from p.import_id)) then 'proposed'
                    when exists (select 1 from projects_key_mark k where k.project_id = p.id) then 'listed'
                    when exists (select 1 from projects_access a where a.project_id = p.id) then 'given'
                    when exists (select 1 from documents_document d
                                 where d.owner_type = 'project' and d.owner_key = p.code) then 'documents'
                    end as reason
                from projects_project p where p.import_id = :import) r
            where reason is not null order by id limit :limit""";

    private static final List<String> STEPS = List.of("""
            insert into projects_transition (id, project_id, verb, from_status, to_status, from_stage, to_stage,
                actor_id, actor_name, at, effective_on, reason)
            select nextval('projects_transition_seq'), id, 'ARCHIVE', status, status, stage, stage,
                :by, :byName, :at, :today, :reason
            from projects_project where import_id = :import order by id""", """
            update projects_proposal set state = 'DECLINED', decided_by = :by, decided_by_name = :byName,
                decided_at = :at, decision_note = :reason, version = version + 1
            where import_id = :import and state = 'OPEN'""", """
            delete from projects_external_number n using projects_project p
            where p.id = n.project_id and p.import_id = :import""", """
            update projects_project set archived = true, import_undone = true, updated_at = :at, version = version + 1
            where import_id = :import""");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ImportedUndo(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<UndoBlocker> blockers(long importId, int limit) {
        return jdbc.sql(BLOCKERS)
                .param("import", importId)
                .param("limit", limit)
                .query((row, number) -> new UndoBlocker(
                        row.getString("code"), "/projects/" + row.getString("code"), REASON + row.getString("reason")))
                .list();
    }

    List<UndoBlocker> undo(long importId, String reason, int limit, CurrentUser by) {
        List<String> codes = jdbc.sql("select code from projects_project where import_id = ? order by id for update")
                .param(importId)
                .query(String.class)
                .list();
        List<UndoBlocker> blockers = blockers(importId, limit);
        if (!blockers.isEmpty()) {
            return blockers;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("import", importId);
        values.put("by", by.id().value());
        values.put("byName", by.displayName());
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("today", Days.today(clock));
        values.put("reason", reason);
        STEPS.forEach(step -> jdbc.sql(step).params(values).update());
        audit.recordAll(codes.stream()
                .map(code -> new AuditEntry("project", code, "archive", by.id(), by.displayName(), reason, List.of()))
                .toList());
        return blockers;
    }
}
