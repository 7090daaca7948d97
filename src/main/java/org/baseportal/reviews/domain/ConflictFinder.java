package org.baseportal.reviews.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds conflicts of interest that the portal can know of, for many pairs in one statement: left out at the project's
 * wish; created, brought in, owns or works on it (by name, because the team signs in nowhere); approved or rejected it
 * before (returning and deferring do not count); belongs to one of its units, by the round's rule.
 */
@Component("reviewsConflictFinder")
class ConflictFinder {

    private static final String FOUND = """
            select p.id as project_id, u.id as reviewer_id, case
                when exists (select 1 from reviews_exclusion x where x.project_id = p.id and x.user_id = u.id)
                    then 'LEFT_OUT'
                when u.id in (p.created_by, p.owner_id)
                    or exists (select 1 from projects_importer i where i.project_id = p.id and i.user_id = u.id)
                    or exists (select 1 from (
                        select p.pi_name as name
                        union all select m.name from projects_member m where m.project_id = p.id
                        union all select c.name from projects_contact c where c.project_id = p.id) people
                        where reviews_bare(people.name) = reviews_bare(u.display_name))
                    then 'TEAM'
                when exists (select 1 from projects_transition t where t.project_id = p.id and t.actor_id = u.id
                        and t.verb in ('APPROVE', 'REJECT'))
                    then 'DECIDED_BEFORE'
                when exists (select 1 from reviews_reviewer v
                        join partners_partner h on h.id = v.institution_id
                        join partners_partner o on coalesce(o.merged_into, o.id) = coalesce(h.merged_into, h.id)
                        where v.user_id = u.id
                          and (o.id in (p.origin_institution_id, p.carrying_unit_id)
                               or exists (select 1 from projects_participant q
                                          where q.project_id = p.id and q.partner_id = o.id))
                          and (:rule = 'LEGAL_PERSON' or v.department is null
                               or position(v.department in coalesce(p.pi_unit, '')) > 0
                               or exists (select 1 from projects_member m where m.project_id = p.id
                                          and position(v.department in coalesce(m.unit, '')) > 0)))
                    then 'SAME_UNIT'
                end as found
            from projects_project p cross join accounts_user u
            where p.id in (:projects) and u.id in (:reviewers)
            """;

    private final Projects projects;
    private final JdbcClient jdbc;

    ConflictFinder(Projects projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** The conflicts among the pairs; a pair without one has no entry. */
    Map<Pair, Answer> among(Collection<Long> projects, Collection<Long> reviewers, ConflictRule rule) {
        Map<Pair, Answer> found = new HashMap<>();
        if (projects.isEmpty() || reviewers.isEmpty()) {
            return found;
        }
        jdbc.sql("select * from (" + FOUND + ") pairs where found is not null")
                .param("projects", projects)
                .param("reviewers", reviewers)
                .param("rule", rule.name())
                .query(row -> {
                    found.put(
                            new Pair(row.getLong("project_id"), row.getLong("reviewer_id")),
                            Answer.valueOf(row.getString("found")));
                });
        return found;
    }

    /** The conflict of one pair, if there is one; here whoever had a part in it at any time before counts, too. */
    Optional<Answer> of(long project, long reviewer, ConflictRule rule) {
        Answer found = among(List.of(project), List.of(reviewer), rule).get(new Pair(project, reviewer));
        if (found == null && projects.isInvolved(new ProjectId(project), new UserId(reviewer))) {
            return Optional.of(Answer.TEAM);
        }
        return Optional.ofNullable(found);
    }

    /** One reviewer of one project. */
    record Pair(long projectId, long reviewerId) {}
}
