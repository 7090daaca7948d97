package org.baseportal.reviews.domain;

import java.util.List;
import java.util.Optional;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads assignments with title and institution of their project, and no more of it. */
@Component
class AssignmentReader {

    private static final String ASSIGNMENTS = """
            select a.id, a.round_id, r.name as round_name, r.state as round_state, r.due_on, r.conflict_rule,
                r.criteria_version_id, a.project_id, p.code, p.title_zh, p.title_en, i.name_zh as institution,
                p.product_kind, a.reviewer_id, u.display_name as reviewer_name, a.state, a.answer, a.answer_note,
                a.lifted_at is not null as lifted, a.lift_reason, s.state as sheet_state,
                coalesce(s.revision, 0) as revision, s.reopen_reason, a.version
            from reviews_assignment a
            join reviews_round r on r.id = a.round_id
            join projects_project p on p.id = a.project_id
            left join partners_partner i on i.id = coalesce(p.origin_institution_id, p.carrying_unit_id)
            join accounts_user u on u.id = a.reviewer_id
            left join reviews_sheet s on s.assignment_id = a.id
            """;

    private final JdbcClient jdbc;

    AssignmentReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assignment> find(long id) {
        return jdbc.sql(ASSIGNMENTS + "where a.id = ?")
                .param(id)
                .query(Assignment.class)
                .optional();
    }

    /** The assignment with its row locked. */
    Assignment lock(long id) {
        jdbc.sql("select id from reviews_assignment where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** What a reviewer has in rounds that are not being prepared any more, the most urgent first. */
    List<Assignment> ofReviewer(long reviewer) {
        return jdbc.sql(ASSIGNMENTS + """
                        where a.reviewer_id = ? and r.state <> 'DRAFT' and a.state <> 'WITHDRAWN'
                        order by (r.state = 'CLOSED'), (coalesce(s.state, '') = 'FINAL'), r.due_on, a.id
                        limit 500""")
                .param(reviewer)
                .query(Assignment.class)
                .list();
    }

    /** All of one project in one round. */
    List<Assignment> ofProject(long round, long project) {
        return jdbc.sql(ASSIGNMENTS + "where a.round_id = ? and a.project_id = ? order by a.id")
                .params(round, project)
                .query(Assignment.class)
                .list();
    }
}
