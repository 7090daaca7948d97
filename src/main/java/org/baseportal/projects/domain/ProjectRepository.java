package org.baseportal.projects.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, Long>, JpaSpecificationExecutor<Project> {

    Project saveAndFlush(Project draft);

    void flush();

    Optional<Project> findByCode(String code);

    /** Locks the row: of fifty who decide at once, one decides and the others see that it is decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.code = :code")
    Optional<Project> lockByCode(String code);

    /** Locks the rows in one order, so that two imports wait for each other instead of dying in a deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id in :ids order by p.id")
    List<Project> lockAll(Collection<Long> ids);

    @Query("select p from Project p where p.id in :ids")
    List<Project> findAll(Collection<Long> ids);

    Optional<Project> findByCreateToken(UUID token);

    /** Two clicks with one token wait for each other; the unique column would refuse the second anyway. */
    @NativeQuery("select count(pg_advisory_xact_lock(hashtextextended(:token, 8)))")
    long holdToken(String token);

    @Query(
            "select p.code from Project p where p.place.status = RETURNED and p.place.returnDueOn < :today and not p.archived")
    List<String> codesPastDue(LocalDate today);
}
