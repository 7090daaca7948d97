package org.baseportal.documents.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.NewDocument;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes documents: row, version, bytes and audit entry in one transaction. Files were checked before and rights by
 * the service above; that the document belongs to the owner and may be read by the person is checked here, on the row.
 */
@Component
class DocumentRegister {

    private final DocumentRepository documents;
    private final DocumentVersionRepository versions;
    private final FileStore files;
    private final DocumentRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentRegister(
            DocumentRepository documents,
            DocumentVersionRepository versions,
            FileStore files,
            DocumentRights rights,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DocumentVersion add(NewDocument command, String title, StagedFile file, CurrentUser by) {
        Optional<DocumentVersion> earlier = earlier(command.token(), file);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Document document = documents.saveAndFlush(
                Document.create(command.owner(), title, command.openness(), by, clock.instant()));
        DocumentVersion version = store(document, file, command.token(), by);
        record(document, "documentAdd", by, null, described(document, version, file));
        return version;
    }

    @Transactional
    public DocumentVersion addVersion(DocumentOwner owner, DocumentId id, StagedFile file, UUID token, CurrentUser by) {
        Optional<DocumentVersion> earlier = earlier(token, file);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Document document = locked(owner, id, by);
        document.nextVersion();
        DocumentVersion version = store(document, file, token, by);
        record(document, "documentVersion", by, null, described(document, version, file));
        return version;
    }

    @Transactional
    public void archive(DocumentOwner owner, DocumentId id, CurrentUser by) {
        Document document = locked(owner, id, by);
        if (document.archive()) {
            record(document, "documentArchive", by, document.title(), null);
        }
    }

    @Transactional
    public void restore(DocumentOwner owner, DocumentId id, CurrentUser by) {
        Document document = locked(owner, id, by);
        if (document.restore()) {
            record(document, "documentRestore", by, null, document.title());
        }
    }

    /** Not found as well for a document of another owner, or one that the person may not read. */
    @Transactional(readOnly = true)
    public Document readable(@Nullable DocumentOwner owner, DocumentId id, CurrentUser user) {
        Document document = documents.findById(id.value()).orElseThrow(NotFoundException::new);
        return checked(owner, document, user);
    }

    /**
     * What the same form added before: a double click waits for the first and adds nothing. An old form that comes
     * again with another file must not look as if that file were kept.
     */
    private Optional<DocumentVersion> earlier(UUID token, StagedFile file) {
        versions.waitForOthersWith(token.getMostSignificantBits());
        Optional<DocumentVersion> earlier = versions.findByUploadToken(token);
        if (earlier.isPresent() && !earlier.get().sha256().equals(file.sha256())) {
            throw new ConflictException("documents.conflict.formUsed");
        }
        return earlier;
    }

    private Document locked(DocumentOwner owner, DocumentId id, CurrentUser user) {
        return checked(owner, documents.lock(id.value()).orElseThrow(NotFoundException::new), user);
    }

    private Document checked(@Nullable DocumentOwner owner, Document document, CurrentUser user) {
        if (owner != null && !owner.equals(document.owner())) {
            throw new NotFoundException();
        }
        rights.requireRead(document, user);
        return document;
    }

    private DocumentVersion store(Document document, StagedFile file, UUID token, CurrentUser by) {
        long blob = files.save(file);
        return versions.saveAndFlush(DocumentVersion.of(document, file, blob, token, by, clock.instant()));
    }

    private static String described(Document document, DocumentVersion version, StagedFile file) {
        return document.title() + " · v" + version.number() + " · " + file.name() + " · #{documents.openness."
                + document.openness() + "}"
                + " · sha256 " + file.sha256();
    }

    private void record(
            Document document, String action, CurrentUser by, @Nullable String before, @Nullable String after) {
        DocumentOwner owner = document.owner();
        audit.record(new AuditEntry(
                owner.type(),
                owner.key(),
                action,
                by.id(),
                by.displayName(),
                null,
                List.of(new FieldChange("document", before, after))));
    }
}
