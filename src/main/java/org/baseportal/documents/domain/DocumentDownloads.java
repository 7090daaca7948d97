package org.baseportal.documents.domain;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.Download;
import org.baseportal.documents.Downloads;
import org.baseportal.documents.Openness;
import org.baseportal.documents.VersionSummary;
import org.baseportal.documents.domain.DocumentQueries.StoredVersion;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out bytes to those who may read the document, and remembers who took restricted ones. */
@Service
@PreAuthorize("isAuthenticated()")
class DocumentDownloads implements Downloads {

    private final DocumentRegister register;
    private final DocumentQueries queries;
    private final FileStore files;
    private final AuditTrail audit;

    DocumentDownloads(DocumentRegister register, DocumentQueries queries, FileStore files, AuditTrail audit) {
        this.register = register;
        this.queries = queries;
        this.files = files;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public VersionSummary find(DocumentId id, @Nullable Integer number, CurrentUser user) {
        register.readable(null, id, user);
        return stored(id, number).facts();
    }

    @Override
    @Transactional
    public Download open(DocumentId id, @Nullable Integer number, CurrentUser user) {
        Document document = register.readable(null, id, user);
        StoredVersion stored = stored(id, number);
        if (document.openness() == Openness.RESTRICTED) {
            record(document, stored.facts(), user);
        }
        String mediaType =
                FileKind.knows(stored.facts().mediaType()) ? stored.facts().mediaType() : "application/octet-stream";
        return new Download(
                stored.facts(), mediaType, FileKind.isInline(mediaType), out -> files.copy(stored.blobId(), out));
    }

    private StoredVersion stored(DocumentId id, @Nullable Integer number) {
        return queries.version(id, number).orElseThrow(NotFoundException::new);
    }

    private void record(Document document, VersionSummary file, CurrentUser user) {
        String what = document.title() + " · v" + file.number() + " · " + file.fileName();
        audit.record(new AuditEntry(
                document.owner().type(),
                document.owner().key(),
                "documentDownload",
                user.id(),
                user.displayName(),
                null,
                List.of(new FieldChange("document", null, what))));
    }
}
