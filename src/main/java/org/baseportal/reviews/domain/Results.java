package org.baseportal.reviews.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The results of a round: two statements and one pass, whatever its size. Reckoned over the projects whose sheets are
 * complete or can become no more; shown to whom {@link ReviewSight} lets see them.
 */
@Service("reviewsResults")
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER', 'REVIEWER')")
public class Results {

    private final ReviewSight sight;
    private final JdbcClient jdbc;

    Results(ReviewSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** All projects of the round: by rank, then those without a result. */
    public List<RankRow> ranking(Round round, CurrentUser user) {
        Map<Long, ProjectResult> results = new HashMap<>();
        new RoundResults(round.spreadMark())
                .of(sheets(round.id(), user))
                .forEach(result -> results.put(result.projectId(), result));
        List<RankRow> rows = new ArrayList<>();
        projects(round.id(), user).forEach(row -> rows.add(row.with(results.get(row.projectId()))));
        rows.sort(Comparator.comparingInt(
                row -> row.result() == null ? Integer.MAX_VALUE : row.result().rank()));
        return rows;
    }

    /** One project of the round. */
    public Optional<RankRow> of(Round round, String code, CurrentUser user) {
        return ranking(round, user).stream()
                .filter(row -> row.code().equals(code))
                .findFirst();
    }

    private List<RankRow> projects(long round, CurrentUser user) {
        return jdbc.sql("""
                        select rp.project_id, p.code, p.title_zh, p.title_en, p.status, p.stage,
                            p.wanted_total as wanted, %s as open, m.outcome, m.amount,
                            d.id as decision_id,
                            exists (select 1 from reviews_motion w where w.round_id = rp.round_id
                                and w.project_id = rp.project_id and w.state = 'OPEN') as moved
                        from reviews_round_project rp
                        join reviews_round r on r.id = rp.round_id
                        join projects_project p on p.id = rp.project_id
                        left join reviews_decision d on d.round_id = rp.round_id and d.project_id = rp.project_id
                        left join reviews_motion m on m.id = d.motion_id
                        where rp.round_id = :round order by rp.position, rp.project_id""".formatted(sight.sql(user)))
                .params(sight.params(user))
                .param("round", round)
                .query((row, i) -> new RankRow(
                        row.getLong("project_id"),
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        ProjectStatus.valueOf(row.getString("status")),
                        Stage.valueOf(row.getString("stage")),
                        row.getBigDecimal("wanted"),
                        row.getBoolean("open"),
                        null,
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                        row.getBigDecimal("amount"),
                        row.getObject("decision_id", Long.class),
                        row.getBoolean("moved")))
                .list();
    }

    private List<SheetScore> sheets(long round, CurrentUser user) {
        return jdbc.sql("""
                        select a.project_id, a.reviewer_id, s.total, s.advice, s.knock_out
                        from reviews_round_project rp
                        join reviews_round r on r.id = rp.round_id
                        join reviews_assignment a on a.round_id = rp.round_id and a.project_id = rp.project_id
                        join reviews_sheet s on s.assignment_id = a.id
                        where rp.round_id = :round and a.state = 'ACCEPTED' and s.state = 'FINAL' and\s""" + ReviewSight.ripe())
                .params(sight.params(user))
                .param("round", round)
                .query(SheetScore.class)
                .list();
    }
}
