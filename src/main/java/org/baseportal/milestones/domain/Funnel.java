package org.baseportal.milestones.domain;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far projects come, by year of entry; how long they stay in a stage; where they stop, and why. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class Funnel {

    private static final int STOPS = 100;

    private final JdbcClient jdbc;

    Funnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The projects approved in one Beijing year.
     *
     * @param reached how many reached each stage, in order, or entered the base beyond it
     * @param graduated how many left the base by graduation
     * @param stopped how many were terminated or revoked
     */
    public record Year(int year, long entered, List<Long> reached, long graduated, long stopped) {

        public Year {
            reached = List.copyOf(reached);
        }
    }

    /** How long projects that went through its gate stood in a stage. */
    public record Dwell(Stage stage, long projects, long days) {}

    /** A project that stopped. */
    public record Stop(
            String code,
            String titleZh,
            Stage stage,
            ProjectStatus status,
            @Nullable String reason) {}

    /** By year of entry, the newest first. */
    public List<Year> years() {
        return jdbc.sql("""
                with life as (
                    select p.id, p.status,
                           extract(year from min(t.at) at time zone 'Asia/Shanghai')::integer as year,
                           max(milestones_stage_rank(t.to_stage)) as reached
                    from projects_project p join projects_transition t on t.project_id = p.id
                    where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED', 'GRADUATED', 'TERMINATED', 'REVOKED')
                      and not p.archived
                      and t.to_status in ('APPROVED', 'INCUBATING', 'SUSPENDED', 'GRADUATED', 'TERMINATED', 'REVOKED')
                    group by 1, 2)
                select year, count(*) as entered,
                       array[count(*) filter (where reached >= 1), count(*) filter (where reached >= 2),
                             count(*) filter (where reached >= 3), count(*) filter (where reached >= 4),
                             count(*) filter (where reached >= 5)] as reached,
                       count(*) filter (where status = 'GRADUATED') as graduated,
                       count(*) filter (where status in ('TERMINATED', 'REVOKED')) as stopped
                from life group by 1 order by 1 desc""")
                .query((row, number) -> new Year(
                        row.getInt("year"),
                        row.getLong("entered"),
                        numbers(row.getArray("reached")),
                        row.getLong("graduated"),
                        row.getLong("stopped")))
                .list();
    }

    /** The mean number of days in each stage, of those who left it by its gate. */
    public List<Dwell> dwells() {
        return jdbc.sql("""
                select s.stage, count(*) as projects, round(avg(s.days))::bigint as days
                from (select t.from_stage as stage, t.verb,
                             extract(epoch from t.at - lag(t.at) over (partition by t.project_id order by t.id)) / 86400
                                 as days
                      from projects_transition t
                      where t.from_stage is distinct from t.to_stage or t.verb in ('APPROVE', 'TAKE_OVER')) s
                where s.verb = 'ADVANCE' and s.days is not null
                group by 1 order by milestones_stage_rank(s.stage)""")
                .query((row, number) ->
                        new Dwell(Stage.valueOf(row.getString("stage")), row.getLong("projects"), row.getLong("days")))
                .list();
    }

    /** The projects that stopped last, with the reason. */
    public List<Stop> stops() {
        return jdbc.sql("""
                select p.code, p.title_zh, p.stage, p.status,
                       (select t.reason from projects_transition t
                        where t.project_id = p.id and t.to_status = p.status order by t.id desc limit 1) as reason
                from projects_project p
                where p.status in ('TERMINATED', 'REVOKED') and not p.archived
                order by p.status_since desc, p.id limit :limit""")
                .param("limit", STOPS)
                .query((row, number) -> new Stop(
                        row.getString("code"),
                        row.getString("title_zh"),
                        Stage.valueOf(row.getString("stage")),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getString("reason")))
                .list();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
