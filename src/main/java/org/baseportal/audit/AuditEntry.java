package org.baseportal.audit;

import java.util.List;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One act on one record, to be kept for ever. The trail adds when and from where.
 *
 * @param subjectType the kind of record, for example {@code project} or {@code user}
 * @param subjectKey the record's lasting key, for example a project code
 * @param action the verb, for example {@code edit} or {@code submit}
 * @param actor who did it, or null for the system itself
 * @param actorName the name as it stood at the time
 * @param reason why, where the act asks for a reason
 * @param changes the fields that changed; may be empty
 */
public record AuditEntry(
        String subjectType,
        String subjectKey,
        String action,
        @Nullable UserId actor,
        String actorName,
        @Nullable String reason,
        List<FieldChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
