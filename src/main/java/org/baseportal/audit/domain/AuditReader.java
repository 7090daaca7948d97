package org.baseportal.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditCursor;
import org.baseportal.audit.AuditHistory;
import org.baseportal.audit.AuditRecord;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail, newest first, by cursor: as quick at the millionth entry as at the first. */
@Service
public class AuditReader implements AuditHistory {

    private static final String SELECT = """
            select id, at, subject_type, subject_key, action, actor_id, actor_name, client_address, reason,
                   changes::text as changes
            from audit_event
            """;

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @TrustedCaller("the module that owns the record has checked who reads")
    public List<AuditRecord> of(String subjectType, String subjectKey, @Nullable AuditCursor after, int limit) {
        AuditFilter exact = new AuditFilter(null, subjectType, null, null, null, null);
        Query query = new Query(exact);
        query.add("subject_key = :exactKey", "exactKey", subjectKey);
        query.older(after);
        return read(query, "desc", limit);
    }

    /** Entries older than the cursor, or the newest; newest first. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public List<AuditRecord> older(AuditFilter filter, @Nullable AuditCursor after, int limit) {
        Query query = new Query(filter);
        query.older(after);
        return read(query, "desc", limit);
    }

    /** The entries just newer than the cursor; newest first. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public List<AuditRecord> newer(AuditFilter filter, AuditCursor before, int limit) {
        Query query = new Query(filter);
        query.newer(before);
        List<AuditRecord> rows = new ArrayList<>(read(query, "asc", limit));
        Collections.reverse(rows);
        return rows;
    }

    /** The kinds of records and the acts that occur, for the filter's choices. */
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    public List<String> distinct(Column column) {
        // a loose scan: one index step per value instead of reading a million rows
        String sql = """
                with recursive step as (
                    (select %1$s as value from audit_event order by %1$s limit 1)
                    union all
                    select (select %1$s from audit_event where %1$s > step.value order by %1$s limit 1)
                    from step where step.value is not null)
                select value from step where value is not null
                """;
        return jdbc.sql(sql.formatted(column.sql)).query(String.class).list();
    }

    private List<AuditRecord> read(Query query, String direction, int limit) {
        String order = " order by at " + direction + ", id " + direction + " limit :limit";
        return jdbc.sql(SELECT + query.where() + order)
                .params(query.parameters)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private AuditRecord row(ResultSet row, int index) throws SQLException {
        long actor = row.getLong("actor_id");
        UserId who = row.wasNull() ? null : new UserId(actor);
        return new AuditRecord(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("subject_type"),
                row.getString("subject_key"),
                row.getString("action"),
                who,
                row.getString("actor_name"),
                row.getString("client_address"),
                row.getString("reason"),
                json.readValue(row.getString("changes"), CHANGES));
    }

    /** The columns that have choices. */
    public enum Column {
        TYPE("subject_type"),
        ACTION("action");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Query(AuditFilter filter) {
            add("actor_name ilike :who", "who", like(filter.who(), "%"));
            add("subject_type = :type", "type", filter.type());
            add("subject_key ilike :key", "key", like(filter.key(), ""));
            add("action = :action", "action", filter.action());
            if (filter.from() != null) {
                add("at >= :from", "from", Timestamp.from(Days.startOf(filter.from())));
            }
            if (filter.to() != null) {
                add("at < :to", "to", Timestamp.from(Days.startOf(filter.to().plusDays(1))));
            }
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        void older(@Nullable AuditCursor cursor) {
            compare("<", cursor);
        }

        void newer(AuditCursor cursor) {
            compare(">", cursor);
        }

        private void compare(String sign, @Nullable AuditCursor cursor) {
            if (cursor != null) {
                conditions.add("(at, id) " + sign + " (:cursorAt, :cursorId)");
                parameters.put("cursorAt", Timestamp.from(cursor.at()));
                parameters.put("cursorId", cursor.id());
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private static @Nullable String like(@Nullable String text, String before) {
            return text == null ? null : before + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }
}
