package org.baseportal.accounts.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts in one statement each, without entities. */
@Repository
class AccountReader {

    private static final String SELECT = """
            select u.id, u.username, u.display_name, u.email, u.password_hash, u.active, u.must_change_password,
                   u.session_epoch, u.language, u.theme,
                   array(select r.role from accounts_user_role r where r.user_id = u.id) as roles
            from accounts_user u
            """;

    private final JdbcClient jdbc;

    AccountReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byId(UserId id) {
        return jdbc.sql(SELECT + "where u.id = :id")
                .param("id", id.value())
                .query(AccountReader::account)
                .optional();
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "where u.username = :username")
                .param("username", Usernames.normalise(username))
                .query(AccountReader::account)
                .optional();
    }

    List<Account> activeWith(Role role) {
        return jdbc.sql(SELECT + """
                        where u.active and exists (
                            select 1 from accounts_user_role r where r.user_id = u.id and r.role = :role)
                        order by u.display_name collate "zh-Hans-CN-x-icu", u.id
                        """)
                .param("role", role.name())
                .query(AccountReader::account)
                .list();
    }

    Map<UserId, String> names(Collection<UserId> ids) {
        Long[] values = ids.stream().map(UserId::value).distinct().toArray(Long[]::new);
        return jdbc
                .sql("select id, display_name from accounts_user where id = any(:ids)")
                .param("ids", values)
                .query((row, i) -> Map.entry(new UserId(row.getLong("id")), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> everyNameOf(UserId id) {
        return Set.copyOf(
                jdbc.sql("""
                        select display_name from accounts_user where id = :id
                        union select name from accounts_former_name where user_id = :id
                        """).param("id", id.value()).query(String.class).list());
    }

    boolean anyone() {
        return jdbc.sql("select exists (select 1 from accounts_user)")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                new UserId(row.getLong("id")),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("password_hash"),
                roles(row.getArray("roles")),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getLong("session_epoch"),
                row.getString("language"),
                row.getString("theme"));
    }

    private static Set<Role> roles(Array column) throws SQLException {
        return Stream.of((String[]) column.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
