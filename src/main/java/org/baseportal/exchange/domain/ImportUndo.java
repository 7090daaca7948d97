package org.baseportal.exchange.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.exchange.UndoBlocker;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a finished import back while nobody has touched its records. They are put out of use; history, codes and the
 * import itself stay. Whoever edits one of them meanwhile is waited for (row locks) and then blocks it.
 */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class ImportUndo {

    private static final int SHOWN = 50;

    private final ImportDesk desk;
    private final Definitions definitions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportUndo(ImportDesk desk, Definitions definitions, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.definitions = definitions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What blocks the undoing as things stand, the first few. */
    @Transactional(readOnly = true)
    public List<UndoBlocker> blockers(long id, CurrentUser by) {
        ImportBatch batch = undoable(id, by);
        return definitions.get(batch.definition()).blockers(id, SHOWN);
    }

    /**
     * Takes the import back, whole or not at all.
     *
     * @return what blocks it; empty if it is done
     * @throws ConflictException if it is not done, has been taken back already, or changed records that were there
     */
    @Transactional
    public List<UndoBlocker> undo(long id, String reason, CurrentUser by) {
        ImportBatch batch = undoable(id, by);
        jdbc.sql("select 1 from exchange_import where id = ? for update")
                .param(id)
                .query(Integer.class)
                .single();
        List<UndoBlocker> blockers = definitions.get(batch.definition()).undo(id, reason, SHOWN, by);
        if (!blockers.isEmpty()) {
            return blockers;
        }
        int undone = jdbc.sql("""
                update exchange_import set state = 'UNDONE', undone_by = :by, undone_name = :name, undone_at = :at,
                    undo_reason = :reason
                where id = :id and state = 'DONE'""")
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
        if (undone == 0) {
            throw new ConflictException("exchange.conflict.movedon");
        }
        audit.record(
                new AuditEntry("import", String.valueOf(id), "undo", by.id(), by.displayName(), reason, List.of()));
        return blockers;
    }

    private ImportBatch undoable(long id, CurrentUser by) {
        ImportBatch batch = desk.mine(id, by);
        if (batch.state() != ImportState.DONE) {
            throw new ConflictException("exchange.conflict.movedon");
        }
        if (batch.tally().updated() > 0) {
            throw new ConflictException(
                    "exchange.conflict.updated", batch.tally().updated());
        }
        return batch;
    }
}
