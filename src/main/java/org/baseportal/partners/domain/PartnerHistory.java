package org.baseportal.partners.domain;

import java.util.Comparator;
import java.util.List;
import org.baseportal.audit.AuditHistory;
import org.baseportal.audit.AuditRecord;
import org.baseportal.partners.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of an organisation, of the records merged into it too. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class PartnerHistory {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final AuditHistory history;

    PartnerHistory(JdbcClient jdbc, AuditHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** The newest entries first. */
    public List<AuditRecord> of(PartnerId id) {
        return jdbc
                .sql("select p.id from partners_partner p where p.id " + PartnerJournal.SAME)
                .param("id", id.value())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(one -> history.of(PartnerJournal.SUBJECT, String.valueOf(one), null, SHOWN).stream())
                .sorted(Comparator.comparing(AuditRecord::at)
                        .thenComparing(AuditRecord::id)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }
}
