package org.baseportal.documents.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions, which are only ever added. */
interface DocumentVersionRepository extends Repository<DocumentVersion, Long> {

    DocumentVersion saveAndFlush(DocumentVersion version);

    /** Waits until no other transaction holds the same key; ends with the transaction. */
    @Query(nativeQuery = true, value = "SELECT 1 FROM pg_advisory_xact_lock(:key)")
    int waitForOthersWith(long key);

    Optional<DocumentVersion> findByUploadToken(UUID uploadToken);
}
