package org.baseportal.milestones.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own open milestones as a calendar, at an address nobody can guess. It says no more than name, project code
 * and date; a person who is put out of use or is no longer of the staff has an empty address.
 */
@Service
public class CalendarFeed {

    private static final int SECRET_BYTES = 24;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeed(JdbcClient jdbc, Accounts accounts, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the person has an address. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public boolean exists(CurrentUser user) {
        return jdbc.sql("select exists (select 1 from milestones_feed where user_id = :user)")
                .param("user", user.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Gives the person a new address; the old one is gone. Only now can its secret be read. */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public String renew(CurrentUser user) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into milestones_feed (user_id, secret_hash, created_at) values (:user, :hash, :at)
                on conflict (user_id) do update set (secret_hash, created_at) = (excluded.secret_hash, excluded.created_at)""")
                .param("user", user.id().value())
                .param("hash", hash(secret))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Takes the address away. */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public void withdraw(CurrentUser user) {
        jdbc.sql("delete from milestones_feed where user_id = :user")
                .param("user", user.id().value())
                .update();
    }

    /** The calendar behind a secret; empty if there is none, or its person may no longer see it. */
    @Transactional(readOnly = true)
    @TrustedCaller("the public address, whose secret is checked here")
    public Optional<String> calendar(String secret) {
        return jdbc.sql("select user_id from milestones_feed where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(Long.class)
                .optional()
                .flatMap(user -> accounts.find(new UserId(user)))
                .filter(UserSummary::active)
                .filter(user ->
                        user.roles().contains(Role.STAFF) || user.roles().contains(Role.ADMIN))
                .map(user -> IcsText.calendar(name(), entries(user.id()), clock.instant()));
    }

    private List<IcsText.Entry> entries(UserId user) {
        return jdbc.sql("""
                select m.id, m.version, m.name_zh, m.due_on, p.code
                from milestones_milestone m join projects_project p on p.id = m.project_id
                where m.owner_id = :user and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')
                  and p.status in ('APPROVED', 'INCUBATING') and not p.archived
                order by m.due_on, m.id limit 1000""")
                .param("user", user.value())
                .query((row, number) -> new IcsText.Entry(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("code") + " " + row.getString("name_zh"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private String name() {
        return messages.getMessage("milestones.feed.name", null, LocaleContextHolder.getLocale());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
