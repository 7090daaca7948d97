package org.baseportal.notices.domain;

import java.sql.Timestamp;
import java.time.Clock;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a person wants his notices by mail, too. Each sets his own. */
@Service
@PreAuthorize("isAuthenticated()")
public class MailWish {

    private final JdbcClient jdbc;
    private final MailServer server;
    private final Clock clock;

    MailWish(JdbcClient jdbc, MailServer server, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.clock = clock;
    }

    /** What holds for a person now. */
    @Transactional(readOnly = true)
    public Wish of(CurrentUser user) {
        return jdbc.sql("""
                        select u.email, coalesce(p.mail, true) as mail from accounts_user u
                        left join notices_preference p on p.user_id = u.id where u.id = ?""")
                .param(user.id().value())
                .query((row, i) -> new Wish(row.getBoolean("mail"), row.getString("email"), server.isOn()))
                .single();
    }

    /** Switches mail on or off; what waits in the outbox follows when its turn comes. */
    @Transactional
    public void set(boolean mail, CurrentUser user) {
        jdbc.sql("""
                        insert into notices_preference (user_id, mail, changed_at) values (:user, :mail, :at)
                        on conflict (user_id) do update set mail = :mail, changed_at = :at""")
                .param("user", user.id().value())
                .param("mail", mail)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * A person's mail.
     *
     * @param wanted whether he wants mail
     * @param email where to, or null if he has given no address
     * @param served whether this portal sends mail at all
     */
    public record Wish(boolean wanted, @Nullable String email, boolean served) {}
}
