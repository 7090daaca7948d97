package org.baseportal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the trail of one record, for the history that its own module shows. */
public interface AuditHistory {

    /**
     * The record's entries, newest first. The caller has checked that the reader may see the record.
     *
     * @param after only entries older than this place, or null to begin with the newest
     * @param limit at most this many
     */
    List<AuditRecord> of(String subjectType, String subjectKey, @Nullable AuditCursor after, int limit);
}
