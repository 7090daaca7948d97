package org.baseportal.projects.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, Long> {

    Proposal saveAndFlush(Proposal proposal);

    void flush();

    Optional<Proposal> findByIdAndProjectId(long id, long projectId);

    @Query("select r from Proposal r where r.projectId = :projectId and r.state = OPEN")
    Optional<Proposal> findOpen(long projectId);
}
