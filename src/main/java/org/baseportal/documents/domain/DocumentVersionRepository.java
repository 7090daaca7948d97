package org.baseportal.documents.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Versions, which are only ever added. */
interface DocumentVersionRepository extends Repository<DocumentVersion, Long> {

    DocumentVersion saveAndFlush(DocumentVersion version);

    Optional<DocumentVersion> findByUploadToken(UUID uploadToken);
}
