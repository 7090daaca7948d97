package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which entry a bank line proves. A line and an entry are matched once; the database refuses a second time. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
public class BankMatching {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    BankMatching(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms that a line and an entry are the same money.
     *
     * @throws ConflictException if one of them is matched already, or amount or direction differ
     */
    public void confirm(long line, String entry, CurrentUser by) {
        Long id = jdbc.sql("select id from funding_entry where number = ?")
                .param(entry)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        try {
            jdbc.sql("""
                    insert into funding_match (line_id, entry_id, matched_by, matched_by_name, matched_at)
                    values (:line, :entry, :by, :byName, :at)""")
                    .param("line", line)
                    .param("entry", id)
                    .param("by", by.id().value())
                    .param("byName", by.displayName())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw Refusals.of(refused);
        }
        note(line, "match", new FieldChange("entry", null, entry), by);
    }

    /** Takes a match back; both are free again, and who had matched them stays on record. */
    public void release(long line, CurrentUser by) {
        String entry = jdbc.sql("""
                        update funding_match m set released_by = :by, released_by_name = :byName, released_at = :at
                        from funding_entry e
                        where e.id = m.entry_id and m.line_id = :line and m.released_at is null returning e.number""")
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("line", line)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ConflictException("funding.refused.state"));
        note(line, "release", new FieldChange("entry", entry, null), by);
    }

    private void note(long line, String action, FieldChange change, CurrentUser by) {
        audit.record(new AuditEntry(
                "money-bank", String.valueOf(line), action, by.id(), by.displayName(), null, List.of(change)));
    }
}
