package org.baseportal.documents;

import org.baseportal.accounts.CurrentUser;

/** Implemented by each module that owns documents: it alone knows who may read and who may add. */
public interface DocumentAccess {

    /** The kind of record this answers for, for example {@code project}. */
    String ownerType();

    /** Whether {@code user} may read the documents of the owner that are of the given openness. */
    boolean mayRead(CurrentUser user, String ownerKey, Openness openness);

    /** Whether {@code user} may add a document or a version to the owner. */
    boolean mayAdd(CurrentUser user, String ownerKey);
}
