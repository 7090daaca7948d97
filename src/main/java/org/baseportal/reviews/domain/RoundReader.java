package org.baseportal.reviews.domain;

import java.util.List;
import java.util.Optional;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rounds with their counts, in one statement. */
@Component
class RoundReader {

    private static final String ROUNDS = """
            select r.id, r.name, r.mode, r.criteria_version_id, s.name_zh as criteria_zh, s.name_en as criteria_en,
                v.number as criteria_number, r.state, r.due_on, r.minimum_reviewers, r.quorum, r.conflict_rule,
                r.pass_mark, r.spread_mark, r.version,
                (select count(*) from reviews_round_project p where p.round_id = r.id) as projects,
                (select count(*) from reviews_assignment a join reviews_sheet t on t.assignment_id = a.id
                 where a.round_id = r.id and t.state = 'FINAL') as sheets,
                (select count(*) from reviews_assignment a
                 where a.round_id = r.id and a.state in ('ASSIGNED', 'ACCEPTED')) as expected,
                (select count(*) from reviews_decision d where d.round_id = r.id) as decided
            from reviews_round r
            join reviews_criteria_version v on v.id = r.criteria_version_id
            join reviews_criteria_set s on s.id = v.set_id
            """;

    private final JdbcClient jdbc;

    RoundReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> all() {
        return jdbc.sql(ROUNDS + "order by array_position(array['OPEN', 'DRAFT', 'CLOSED'], r.state), r.due_on desc,"
                        + " r.id desc limit 200")
                .query(Round.class)
                .list();
    }

    Optional<Round> find(long id) {
        return jdbc.sql(ROUNDS + "where r.id = ?").param(id).query(Round.class).optional();
    }

    List<Round> ofProject(long project) {
        return jdbc.sql(ROUNDS + "where r.state <> 'DRAFT' and exists (select 1 from reviews_round_project q"
                        + " where q.round_id = r.id and q.project_id = ?) order by r.id desc limit 20")
                .param(project)
                .query(Round.class)
                .list();
    }

    /** The round, with its row locked. */
    Round lock(long id) {
        jdbc.sql("select id from reviews_round where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id).orElseThrow(NotFoundException::new);
    }
}
