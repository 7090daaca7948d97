package org.baseportal.documents;

import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;

/**
 * Attachments of any record. Whether a person may read or add, the record's owner module says through
 * {@link DocumentAccess}; it is asked for each document, version, list and count alike. A document that the person
 * may not read, or that belongs to another record, is not found ({@code NotFoundException}); what he may read but not
 * change is refused ({@code RefusedException}).
 */
public interface Documents {

    /** What an uploaded file may be, for the page to say before the upload. */
    UploadRules rules();

    /** The documents of the owner that the person may read, the newest first, archived ones included. */
    List<DocumentSummary> list(DocumentOwner owner, CurrentUser user);

    /** How many documents {@link #list} would show that are in use. */
    long count(DocumentOwner owner, CurrentUser user);

    /** Whether the person may add documents to the owner. */
    boolean mayAdd(DocumentOwner owner, CurrentUser user);

    /**
     * Adds a document with its first version.
     *
     * @throws UploadRefused if the file must not enter
     */
    DocumentId add(NewDocument document, Upload upload, CurrentUser by);

    /**
     * Adds a version; the same token twice adds one.
     *
     * @return its number
     * @throws UploadRefused if the file must not enter
     */
    int addVersion(DocumentOwner owner, DocumentId id, Upload upload, UUID token, CurrentUser by);

    /** Puts a document out of use; its versions stay readable. */
    void archive(DocumentOwner owner, DocumentId id, CurrentUser by);

    /** Takes an archived document back into use. */
    void restore(DocumentOwner owner, DocumentId id, CurrentUser by);
}
