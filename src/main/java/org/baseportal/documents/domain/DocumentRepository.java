package org.baseportal.documents.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Documents; nothing is ever deleted. */
interface DocumentRepository extends Repository<Document, Long> {

    Document saveAndFlush(Document document);

    Optional<Document> findById(long id);

    /** Locks the row, so that two uploads at once get two numbers. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Document d where d.id = :id")
    Optional<Document> lock(long id);
}
