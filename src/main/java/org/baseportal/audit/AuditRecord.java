package org.baseportal.audit;

import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as it was written.
 *
 * @param at when
 * @param actor who, or null for the system itself
 * @param actorName the name as it stood at the time
 * @param clientAddress from where, or null for a job
 */
public record AuditRecord(
        long id,
        Instant at,
        String subjectType,
        String subjectKey,
        String action,
        @Nullable UserId actor,
        String actorName,
        @Nullable String clientAddress,
        @Nullable String reason,
        List<FieldChange> changes) {

    public AuditRecord {
        changes = List.copyOf(changes);
    }

    /** Where this entry stands, for the page after it. */
    public AuditCursor cursor() {
        return new AuditCursor(at, id);
    }
}
