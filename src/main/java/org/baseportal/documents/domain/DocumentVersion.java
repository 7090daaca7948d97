package org.baseportal.documents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of a document. Append-only: the application's database role can neither change nor delete it. */
@Entity
@Immutable
@Table(name = "documents_version")
class DocumentVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "documents_version_seq")
    @SequenceGenerator(name = "documents_version_seq", sequenceName = "documents_version_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "document_id")
    private long documentId;

    private int number;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private String sha256;

    @Column(name = "uploaded_by")
    private long uploadedBy;

    @Column(name = "uploaded_by_name")
    private String uploadedByName;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "blob_id")
    private long blobId;

    @Column(name = "upload_token")
    private UUID uploadToken;

    /** For Hibernate only. */
    protected DocumentVersion() {}

    /** The file as version {@code number} of the document, its bytes under {@code blobId}. */
    static DocumentVersion of(
            Document document, StagedFile file, long blobId, UUID uploadToken, CurrentUser by, Instant at) {
        DocumentVersion version = new DocumentVersion();
        version.documentId = document.id().value();
        version.number = document.latestNumber();
        version.fileName = file.name();
        version.mediaType = file.kind().mediaType();
        version.size = file.size();
        version.sha256 = file.sha256();
        version.uploadedBy = by.id().value();
        version.uploadedByName = by.displayName();
        version.uploadedAt = at;
        version.blobId = blobId;
        version.uploadToken = uploadToken;
        return version;
    }

    long documentId() {
        return documentId;
    }

    int number() {
        return number;
    }

    String sha256() {
        return sha256;
    }
}
