package org.baseportal.funding.domain;

import java.util.List;
import org.baseportal.audit.AuditHistory;
import org.baseportal.audit.AuditRecord;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of a source. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class SourceHistory {

    /** What the audit trail and the documents call a source. */
    public static final String SUBJECT = "money-source";

    private static final int SHOWN = 200;

    private final AuditHistory history;

    SourceHistory(AuditHistory history) {
        this.history = history;
    }

    /** The newest entries first. */
    public List<AuditRecord> of(long source) {
        return history.of(SUBJECT, String.valueOf(source), null, SHOWN);
    }
}
