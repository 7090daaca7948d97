package org.baseportal.partners.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.exchange.UndoBlocker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the organisations of an import back: those that nobody has touched or uses are put out of use, and a later
 * import may bring them again. Who uses them is asked of the database's own foreign keys, so that no module above need
 * be known here.
 */
@Component
class PartnerImportUndo {

    private static final String USERS = """
            select format('select %1$I from %2$s where %1$I = any(:ids)', a.attname, c.conrelid::regclass)
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'partners_partner'::regclass
              and c.conrelid::regclass::text not in ('partners_partner', 'partners_name', 'partners_profile',
                  'partners_field', 'partners_capability', 'partners_contact')
            order by 1""";

    private static final String BLOCKERS = """
            select id, name_zh, reason from (
                select p.id, p.name_zh, case
                    when p.merged_into is not null then 'merged'
                    when p.archived then 'archived'
                    when exists (select 1 from audit_event a where a.subject_type = 'partner'
                                 and a.subject_key = p.id::text and a.action not in ('import', 'reveal')
                                 and a.id > (select max(i.id) from audit_event i where i.subject_type = 'partner'
                                     and i.subject_key = p.id::text and i.action = 'import')) then 'edited'
                    when p.id = any(:used) then 'used'
                    when exists (select 1 from documents_document d
                                 where d.owner_type = 'partner' and d.owner_key = p.id::text) then 'documents'
                    end as reason
                from partners_partner p where p.import_id = :import) r
            where reason is not null order by id limit :limit""";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PartnerImportUndo(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<UndoBlocker> blockers(long importId, int limit) {
        Long[] ids = jdbc.sql("select id from partners_partner where import_id = ?")
                .param(importId)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        Long[] used = jdbc.sql(USERS).query(String.class).list().stream()
                .flatMap(sql -> jdbc.sql(sql).param("ids", ids).query(Long.class).list().stream())
                .distinct()
                .toArray(Long[]::new);
        return jdbc.sql(BLOCKERS)
                .param("import", importId)
                .param("used", used)
                .param("limit", limit)
                .query((row, number) -> new UndoBlocker(
                        row.getString("name_zh"),
                        "/partners/" + row.getLong("id"),
                        "partners.undo." + row.getString("reason")))
                .list();
    }

    List<UndoBlocker> undo(long importId, String reason, int limit, CurrentUser by) {
        List<Long> ids = jdbc.sql("select id from partners_partner where import_id = ? order by id for update")
                .param(importId)
                .query(Long.class)
                .list();
        List<UndoBlocker> blockers = blockers(importId, limit);
        if (!blockers.isEmpty()) {
            return blockers;
        }
        jdbc.sql("update partners_partner set archived = true, import_undone = true, updated_at = :at,"
                        + " version = version + 1 where import_id = :import")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("import", importId)
                .update();
        audit.recordAll(ids.stream()
                .map(id -> new AuditEntry(
                        PartnerJournal.SUBJECT,
                        String.valueOf(id),
                        "archive",
                        by.id(),
                        by.displayName(),
                        reason,
                        List.of()))
                .toList());
        return blockers;
    }
}
