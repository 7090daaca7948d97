package org.baseportal.projects.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TransitionRepository extends Repository<Transition, Long> {

    @Query("select t from Transition t where t.project.id = :project order by t.id desc")
    List<Transition> ofProject(long project);

    /** The last step that moved the status and was not itself taken back by a correction. */
    @Query("""
            select t from Transition t where t.project.id = :project and (t.fromStatus is null or t.fromStatus <> t.toStatus)
            and t.verb <> CORRECT
            and not exists (select c.id from Transition c where c.corrects = t.id)
            order by t.id desc limit 1""")
    Optional<Transition> lastMove(long project);
}
