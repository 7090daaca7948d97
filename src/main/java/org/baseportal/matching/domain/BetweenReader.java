package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what there was between projects and organisations: introductions, and what people said. */
@Component
class BetweenReader {

    private final JdbcClient jdbc;
    private final Clock clock;

    BetweenReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there was between a project and organisations, by organisation. */
    Map<Long, Between> between(ProjectNeed need) {
        Map<Long, Between> all = new HashMap<>();
        jdbc.sql("""
                select x.partner, bool_or(x.open) as open, bool_or(x.declined) as declined,
                    coalesce((array_agg(x.said order by x.feedback desc) filter (where x.said is not null))[1], 0) as said,
                    coalesce(sum(x.elsewhere), 0) as elsewhere
                from (
                    select coalesce(m.merged_into, m.id) as partner, i.status not in ('SIGNED', 'DECLINED') as open,
                        i.status = 'DECLINED' and i.moved_at > :year as declined, null::integer as said,
                        null::bigint as feedback, 0 as elsewhere
                    from matching_introduction i join partners_partner m on m.id = i.partner_id
                    where i.project_id = :project
                    union all
                    select coalesce(m.merged_into, m.id), false, false, case when b.good then 1 else -1 end, b.id, 0
                    from matching_feedback b join partners_partner m on m.id = b.partner_id
                    where b.project_id = :project
                    union all
                    select coalesce(m.merged_into, m.id), false, false, null, null, case when b.good then 1 else -1 end
                    from matching_feedback b join partners_partner m on m.id = b.partner_id
                    join projects_project p on p.id = b.project_id
                    where b.project_id <> :project and p.field_code = :field) x
                group by x.partner""")
                .param("project", need.id())
                .param("field", need.field())
                .param("year", yearAgo())
                .query(row -> {
                    all.put(
                            row.getLong("partner"),
                            new Between(
                                    row.getBoolean("open"),
                                    row.getBoolean("declined"),
                                    row.getInt("said"),
                                    row.getInt("elsewhere")));
                });
        return all;
    }

    /** So old a refusal no longer counts. */
    private Timestamp yearAgo() {
        return Timestamp.from(Days.startOf(Days.today(clock).minusYears(1)));
    }

    private record Said(long project, @Nullable String field, int good) {}

    /** What there was between one organisation and these projects, by project. */
    Map<Long, Between> between(long partner, Collection<ProjectNeed> needs) {
        String same = " in (select id from partners_partner where id = :partner or merged_into = :partner)";
        Map<Long, boolean[]> introduced = new HashMap<>();
        Instant since = yearAgo().toInstant();
        jdbc.sql("select project_id, status, moved_at from matching_introduction where partner_id" + same)
                .param("partner", partner)
                .query(row -> {
                    boolean[] at = introduced.computeIfAbsent(row.getLong("project_id"), id -> new boolean[2]);
                    String status = row.getString("status");
                    at[0] |= !status.equals("SIGNED") && !status.equals("DECLINED");
                    at[1] |= status.equals("DECLINED")
                            && row.getTimestamp("moved_at").toInstant().isAfter(since);
                });
        List<Said> said = jdbc.sql("select b.project_id, p.field_code, case when b.good then 1 else -1 end as good"
                        + " from matching_feedback b join projects_project p on p.id = b.project_id where b.partner_id"
                        + same + " order by b.id")
                .param("partner", partner)
                .query((row, i) -> new Said(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
        Map<Long, Between> all = new HashMap<>();
        for (ProjectNeed need : needs) {
            boolean[] at = introduced.getOrDefault(need.id(), new boolean[2]);
            int latest = said.stream()
                    .filter(one -> one.project() == need.id())
                    .mapToInt(Said::good)
                    .reduce(0, (earlier, later) -> later);
            int elsewhere = said.stream()
                    .filter(one -> one.project() != need.id()
                            && one.field() != null
                            && Objects.equals(one.field(), need.field()))
                    .mapToInt(Said::good)
                    .sum();
            all.put(need.id(), new Between(at[0], at[1], latest, elsewhere));
        }
        return all;
    }
}
