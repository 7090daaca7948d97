package org.baseportal.accounts.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baseportal.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads users for their administrators, one statement a list. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UserList {

    private static final String COLUMNS = """
            select u.id, u.username, u.display_name, u.email, u.active, u.must_change_password, u.example,
                   u.last_sign_in_at, u.created_at, u.version,
                   array(select r.role from accounts_user_role r where r.user_id = u.id) as roles
            from accounts_user u
            """;

    private final JdbcClient jdbc;

    UserList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One user. */
    public Optional<UserView> find(long id) {
        return jdbc.sql(COLUMNS + "where u.id = ?")
                .param(id)
                .query(UserList::view)
                .optional();
    }

    /** How many users the filter finds. */
    public long count(UserFilter filter) {
        Where where = where(filter);
        return jdbc.sql("select count(*) from accounts_user u" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** The users of one page by name, the active ones first. */
    public List<UserView> page(UserFilter filter, int size, long offset) {
        Where where = where(filter);
        return jdbc.sql(COLUMNS + where.sql() + """
                         order by u.active desc, u.display_name collate "zh-Hans-CN-x-icu", u.id
                        limit :size offset :offset
                        """)
                .params(where.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(UserList::view)
                .list();
    }

    private static Where where(UserFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.q() != null) {
            conditions.add("(u.display_name ilike :q or u.username ilike :q or u.email ilike :q)");
            parameters.put("q", "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.role() != null) {
            conditions.add("exists (select 1 from accounts_user_role r where r.user_id = u.id and r.role = :role)");
            parameters.put("role", filter.role().name());
        }
        if (filter.active() != null) {
            conditions.add("u.active = :active");
            parameters.put("active", filter.active());
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
    }

    private static UserView view(ResultSet row, int index) throws SQLException {
        Timestamp last = row.getTimestamp("last_sign_in_at");
        return new UserView(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getBoolean("example"),
                last == null ? null : last.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private record Where(String sql, Map<String, Object> parameters) {}
}
