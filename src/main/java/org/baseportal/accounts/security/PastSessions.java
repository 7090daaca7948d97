package org.baseportal.accounts.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a session was. A browser goes on sending the id of a session that has ended; it opens nothing any more, but it
 * tells for whom a form is to be kept. Forgotten at sign-out and after a week.
 */
@Service
@TrustedCaller("the sign-in and the door, which know the session's id from the request itself")
class PastSessions {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PastSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers who begins this session. */
    @Transactional
    public void remember(String session, UserId user) {
        jdbc.sql("""
                        insert into accounts_past_session (digest, user_id, signed_in_at) values (?, ?, ?)
                        on conflict (digest) do update
                        set user_id = excluded.user_id, signed_in_at = excluded.signed_in_at
                        """)
                .params(digest(session), user.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who began it, running or ended. */
    @Transactional(readOnly = true)
    public Optional<UserId> holder(@Nullable String session) {
        return session == null
                ? Optional.empty()
                : jdbc.sql("select user_id from accounts_past_session where digest = ?")
                        .param(digest(session))
                        .query(Long.class)
                        .optional()
                        .map(UserId::new);
    }

    /** The person has signed out: what this browser sends later is nobody's. */
    @Transactional
    public void forget(@Nullable String session) {
        if (session != null) {
            jdbc.sql("delete from accounts_past_session where digest = ?")
                    .param(digest(session))
                    .update();
        }
    }

    /** Forgets what is older than a week. */
    @Transactional
    public int cleanUp() {
        return jdbc.sql("delete from accounts_past_session where signed_in_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String session) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(session.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
