package org.baseportal.accounts.domain;

import java.util.List;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the last active administrator. Locks the rows of all of them first, in one order, and counts afterwards: of
 * many demotions at the same moment each sees what the one before it left.
 */
@Component
class LastAdministrator {

    private final JdbcClient jdbc;

    LastAdministrator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses if this user is the only active administrator; call it before the user is read or changed. */
    void mustNotBe(long id) {
        jdbc.sql("""
                        select u.id from accounts_user u
                        where u.id = :id
                           or (u.active and exists (
                               select 1 from accounts_user_role r where r.user_id = u.id and r.role = 'ADMIN'))
                        order by u.id for update
                        """).param("id", id).query(Long.class).list();
        List<Long> administrators = jdbc.sql("""
                        select u.id from accounts_user u join accounts_user_role r on r.user_id = u.id
                        where u.active and r.role = 'ADMIN'
                        """).query(Long.class).list();
        if (administrators.equals(List.of(id))) {
            throw new ConflictException("accounts.users.lastAdministrator");
        }
    }
}
