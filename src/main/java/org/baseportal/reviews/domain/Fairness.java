package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each reviewer scores beside the others: number of sheets, days from acceptance to handing in, mean and standard
 * deviation of his totals, distance of his mean from that of all sheets on the same projects, and how often his advice
 * went with the decision. For administrators only; one statement each.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class Fairness {

    private static final String SHEETS = """
            select a.round_id, a.project_id, a.reviewer_id, u.display_name as name,
                extract(year from s.handed_in_at at time zone 'Asia/Shanghai')::integer as year, s.total,
                extract(epoch from s.handed_in_at - a.undertaken_at) / 86400 as days,
                avg(s.total) over (partition by a.round_id, a.project_id) as usual,
                case when m.outcome is null then null
                     else (m.outcome in ('APPROVE', 'CONDITIONAL')) = (s.advice <> 'REJECT') end as agrees
            from reviews_sheet s join reviews_assignment a on a.id = s.assignment_id
            join accounts_user u on u.id = a.reviewer_id
            left join reviews_decision d on d.round_id = a.round_id and d.project_id = a.project_id
            left join reviews_motion m on m.id = d.motion_id
            where s.state = 'FINAL' and a.state = 'ACCEPTED'
            """;

    private static final String FIGURES = """
            count(*) as sheets, round(avg(days)::numeric, 1) as days, round(avg(total), 2) as mean,
                round(stddev_samp(total), 2) as spread, round(avg(total - usual), 2) as apart,
                count(agrees) as decided, count(*) filter (where agrees) as agreed
            """;

    private final JdbcClient jdbc;

    Fairness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reviewers of one round. */
    public List<Line> ofRound(long round) {
        return jdbc.sql("select reviewer_id, name, null::integer as year, " + FIGURES + " from (" + SHEETS
                        + ") one where round_id = ? group by reviewer_id, name order by apart desc, reviewer_id")
                .param(round)
                .query(Line.class)
                .list();
    }

    /** All reviewers, year by year. */
    public List<Line> overYears() {
        return jdbc.sql("select reviewer_id, name, year, " + FIGURES + " from (" + SHEETS
                        + ") one group by reviewer_id, name, year order by year desc, name, reviewer_id limit 1000")
                .query(Line.class)
                .list();
    }

    /** One reviewer's figures; {@code days}, {@code spread} and {@code apart} are null where there is nothing to reckon. */
    public record Line(
            long reviewerId,
            String name,
            @Nullable Integer year,
            long sheets,
            @Nullable BigDecimal days,
            BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal apart,
            long decided,
            long agreed) {}
}
