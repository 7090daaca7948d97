package org.baseportal.milestones.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.baseportal.projects.Stage;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MilestoneRepository extends Repository<Milestone, Long> {

    Milestone saveAndFlush(Milestone milestone);

    void flush();

    /** Locks the row. A milestone is found only under the project it belongs to. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Milestone m where m.projectId = :project and m.id = :id")
    Optional<Milestone> lock(long project, long id);

    @Query("select m from Milestone m where m.projectId = :project and m.stage = :stage order by m.position, m.id")
    List<Milestone> ofStage(long project, Stage stage);
}
