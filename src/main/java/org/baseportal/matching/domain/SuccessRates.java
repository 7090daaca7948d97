package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How introductions end: by organisations, fields and people, and why they come to nothing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'VIEWER')")
public class SuccessRates {

    private final JdbcClient jdbc;

    SuccessRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What introductions are put together by. */
    public enum By {
        /** The kind of organisation. */
        KIND("s.kind", "kind"),
        /** The project's technology field. */
        FIELD("coalesce(p.field_code, '-')", "field"),
        /** Who looks after them. */
        PERSON("i.person_id::text", "person"),
        /** What is wanted of the organisation. */
        NEED("i.kind", "");

        private final String column;
        private final String parameter;

        By(String column, String parameter) {
            this.column = column;
            this.parameter = parameter;
        }

        /** The parameter by which the list of introductions is narrowed to one group; empty if it cannot be. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * One group.
     *
     * @param key what they have in common
     * @param name the person's name; null for others
     * @param success those that came to a letter of intent or a signature
     */
    public record Group(String key, @Nullable String name, long all, long open, long success, long declined) {

        /** Successes in a hundred that have ended; null while none has. */
        public @Nullable Integer percent() {
            long ended = success + declined;
            return ended == 0 ? null : Math.toIntExact(Math.round(success * 100.0 / ended));
        }
    }

    /** How often a reason was given. */
    public record Reason(DeclineReason reason, long count) {}

    /** All groups, the largest first. */
    public List<Group> by(By by, @Nullable Integer year) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select " + by.column + " as key, max(u.display_name) as name, count(*) as all_of_them,"
                        + " count(*) filter (where " + IntroductionEnd.OPEN.condition() + ") as open,"
                        + " count(*) filter (where " + IntroductionEnd.SUCCESS.condition() + ") as success,"
                        + " count(*) filter (where " + IntroductionEnd.DECLINED.condition() + ") as declined"
                        + IntroductionList.FROM + began(year, params) + " group by 1 order by 3 desc, 1")
                .params(params)
                .query((row, i) -> new Group(
                        row.getString("key"),
                        by == By.PERSON ? row.getString("name") : null,
                        row.getLong("all_of_them"),
                        row.getLong("open"),
                        row.getLong("success"),
                        row.getLong("declined")))
                .list();
    }

    /** Why introductions were declined, the commonest first. */
    public List<Reason> reasons(@Nullable Integer year) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select i.decline_reason, count(*)" + IntroductionList.FROM
                        + IntroductionEnd.DECLINED.condition() + " and " + began(year, params)
                        + " group by 1 order by 2 desc, 1")
                .params(params)
                .query((row, i) -> new Reason(DeclineReason.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** The years in which introductions began, the latest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct extract(year from begun_at at time zone 'Asia/Shanghai')::integer"
                        + " from matching_introduction order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private static String began(@Nullable Integer year, Map<String, Object> params) {
        if (year == null) {
            return "true";
        }
        params.put("from", Timestamp.from(Days.startOf(LocalDate.of(year, 1, 1))));
        params.put("until", Timestamp.from(Days.startOf(LocalDate.of(year + 1, 1, 1))));
        return "i.begun_at >= :from and i.begun_at < :until";
    }
}
