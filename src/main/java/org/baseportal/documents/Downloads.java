package org.baseportal.documents;

import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Gives out the bytes of documents; used by the one download address and by nothing else. */
public interface Downloads {

    /** The facts of a version, the latest if {@code number} is null; not found unless the person may read it. */
    VersionSummary find(DocumentId id, @Nullable Integer number, CurrentUser user);

    /** The version to send; taking a restricted one is written to the audit trail. */
    Download open(DocumentId id, @Nullable Integer number, CurrentUser user);
}
