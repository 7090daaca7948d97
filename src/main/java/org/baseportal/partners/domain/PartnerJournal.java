package org.baseportal.partners.domain;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every change of an organisation's parts begins and ends with: that it is there, and that it is written down. */
@Component
class PartnerJournal {

    static final String SUBJECT = "partner";

    /** The ids that are one organisation: its own and those merged into it; binds {@code :id}. */
    static final String SAME =
            "in (select same.id from partners_partner same where same.id = :id or same.merged_into = :id)";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    PartnerJournal(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * The id, if it is one of a living organisation in use; held until the end of the transaction, so that no merge
     * passes by.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it was merged or is out of use
     */
    long require(PartnerId id) {
        Boolean usable = jdbc.sql(
                        "select merged_into is null and not archived from partners_partner where id = ? for share")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!Boolean.TRUE.equals(usable)) {
            throw new ConflictException("partners.edit.outOfUse");
        }
        return id.value();
    }

    void record(long partner, String action, CurrentUser by, @Nullable String reason, FieldChange... changes) {
        audit.record(new AuditEntry(
                SUBJECT, String.valueOf(partner), action, by.id(), by.displayName(), reason, List.of(changes)));
    }
}
