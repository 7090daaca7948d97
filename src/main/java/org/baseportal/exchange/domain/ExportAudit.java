package org.baseportal.exchange.domain;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.exchange.ExportOrder;
import org.springframework.stereotype.Component;

/** Each export leaves one entry in the audit trail, in the transaction that makes it. */
@Component
class ExportAudit {

    private final AuditTrail trail;

    ExportAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void record(ExportOrder order, int rows, CurrentUser by) {
        trail.record(new AuditEntry(
                "list",
                order.definition(),
                "export",
                by.id(),
                by.displayName(),
                null,
                List.of(
                        new FieldChange("address", null, order.address()),
                        new FieldChange("format", null, order.format().ending()),
                        new FieldChange("rows", null, String.valueOf(rows)))));
    }
}
