package org.baseportal.reviews.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.ReviewPart;
import org.baseportal.reviews.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other modules who takes part in what. */
@Service
@Transactional(readOnly = true)
@TrustedCaller("modules that tell people of their own part; no marks and no words are handed out")
class ReviewDirectory implements Reviews {

    private static final String MISSING = "(a.state = 'ASSIGNED' or a.state = 'ACCEPTED' and"
            + " coalesce((select s.state from reviews_sheet s where s.assignment_id = a.id), '') <> 'FINAL')";

    private final JdbcClient jdbc;

    ReviewDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReviewPart> part(long assignmentId) {
        return jdbc.sql("""
                        select m.id, m.round_id, r.name, p.code, m.reviewer_id, m.assigned_by, r.due_on,
                            (select count(*) from reviews_assignment a where a.round_id = m.round_id
                                and a.reviewer_id = m.reviewer_id and %1$s) as of_reviewer,
                            (select count(*) from reviews_assignment a where a.round_id = m.round_id
                                and a.project_id = m.project_id and %1$s) as of_project,
                            (select count(*) from reviews_assignment a join reviews_sheet s on s.assignment_id = a.id
                                where a.round_id = m.round_id and a.project_id = m.project_id
                                  and a.state = 'ACCEPTED' and s.state = 'FINAL') as handed_in
                        from reviews_assignment m join reviews_round r on r.id = m.round_id
                        join projects_project p on p.id = m.project_id where m.id = ?""".formatted(MISSING))
                .param(assignmentId)
                .query((row, i) -> new ReviewPart(
                        row.getLong("id"),
                        row.getLong("round_id"),
                        row.getString("name"),
                        new ProjectCode(row.getString("code")),
                        new UserId(row.getLong("reviewer_id")),
                        new UserId(row.getLong("assigned_by")),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("of_reviewer"),
                        row.getLong("of_project"),
                        row.getLong("handed_in")))
                .optional();
    }

    @Override
    public Optional<UserId> maker(long roundId) {
        return jdbc.sql("select created_by from reviews_round where id = ?")
                .param(roundId)
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    public List<UserId> reviewersOf(long roundId, ProjectCode code) {
        return jdbc.sql("""
                        select a.reviewer_id from reviews_assignment a join projects_project p on p.id = a.project_id
                        where a.round_id = ? and p.code = ? and a.state = 'ACCEPTED' order by a.id""").params(roundId, code.value()).query(Long.class).list().stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public List<UserId> stillAsked(long roundId) {
        return jdbc
                .sql("select distinct a.reviewer_id from reviews_assignment a where a.round_id = ? and " + MISSING)
                .param(roundId)
                .query(Long.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }
}
