package org.baseportal.documents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Openness;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;

/** An attachment of some record. It hands out the numbers of its versions; the row is locked while it does. */
@Entity
@Table(name = "documents_document")
class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "documents_document_seq")
    @SequenceGenerator(name = "documents_document_seq", sequenceName = "documents_document_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "owner_type", updatable = false)
    private String ownerType;

    @Column(name = "owner_key", updatable = false)
    private String ownerKey;

    private String title;

    @Enumerated(EnumType.STRING)
    private Openness openness;

    private boolean archived;

    @Column(name = "latest_number")
    private int latestNumber;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_by_name", updatable = false)
    private String createdByName;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate only. */
    protected Document() {}

    /** A new document, which has version 1 from the start. */
    static Document create(DocumentOwner owner, String title, Openness openness, CurrentUser by, Instant at) {
        Document document = new Document();
        document.ownerType = owner.type();
        document.ownerKey = owner.key();
        document.title = title;
        document.openness = openness;
        document.latestNumber = 1;
        document.createdBy = by.id().value();
        document.createdByName = by.displayName();
        document.createdAt = at;
        return document;
    }

    /** The number of the next version. An archived document takes none. */
    int nextVersion() {
        if (archived) {
            throw new ConflictException("documents.conflict.archived", title);
        }
        return ++latestNumber;
    }

    /** Puts it out of use; false if it was already. */
    boolean archive() {
        boolean changed = !archived;
        archived = true;
        return changed;
    }

    /** Takes it back into use; false if it was in use. */
    boolean restore() {
        boolean changed = archived;
        archived = false;
        return changed;
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    DocumentOwner owner() {
        return new DocumentOwner(ownerType, ownerKey);
    }

    String title() {
        return title;
    }

    Openness openness() {
        return openness;
    }

    int latestNumber() {
        return latestNumber;
    }
}
