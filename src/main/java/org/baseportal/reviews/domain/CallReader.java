package org.baseportal.reviews.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baseportal.projects.ProductKind;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calls. */
@Component
class CallReader {

    private static final String CALLS = """
            select c.id, c.name, c.guide, c.state, c.opens_at, c.closes_at, c.kinds, c.most_per_unit, c.most_per_pi,
                c.criteria_version_id, s.name_zh, s.name_en, v.number, c.notice_days, c.version,
                (select count(*) from reviews_call_entry e where e.call_id = c.id) as entries
            from reviews_call c
            join reviews_criteria_version v on v.id = c.criteria_version_id
            join reviews_criteria_set s on s.id = v.set_id
            """;

    private final JdbcClient jdbc;

    CallReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Call> all() {
        return jdbc.sql(CALLS + "order by c.opens_at desc, c.id desc limit 500")
                .query((row, i) -> call(row, List.of()))
                .list();
    }

    Optional<Call> find(long id) {
        List<CallItem> items = jdbc.sql("select position, name_zh, name_en from reviews_call_item where call_id = ?"
                        + " order by position")
                .param(id)
                .query(CallItem.class)
                .list();
        return jdbc.sql(CALLS + "where c.id = ?")
                .param(id)
                .query((row, i) -> call(row, items))
                .optional();
    }

    /** The call with its row locked. */
    Call lock(long id) {
        jdbc.sql("select id from reviews_call where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** The call that a project stands in, if it stands in one. */
    Optional<Call> ofProject(long project) {
        return jdbc.sql("select call_id from reviews_call_entry where project_id = ?")
                .param(project)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    private static Call call(ResultSet row, List<CallItem> items) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("name"),
                row.getString("guide"),
                CallState.valueOf(row.getString("state")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(ProductKind::valueOf)
                        .toList(),
                row.getObject("most_per_unit", Integer.class),
                row.getObject("most_per_pi", Integer.class),
                row.getLong("criteria_version_id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getInt("number"),
                row.getInt("notice_days"),
                row.getLong("version"),
                row.getLong("entries"),
                items);
    }
}
