package org.baseportal.audit;

import java.util.Collection;

/** The append-only trail. Entries are written in the caller's transaction: no change without its entry. */
public interface AuditTrail {

    /** Writes one entry. */
    void record(AuditEntry entry);

    /** Writes many entries in one batch, as imports do. */
    void recordAll(Collection<AuditEntry> entries);
}
