package org.baseportal.accounts.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.domain.Usernames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without locking anybody out: failures count for a name together with the client's address, so
 * that a stranger's failures never stand in the way of the person himself, and more loosely for the address alone. The
 * counts lie in the database and survive a restart.
 *
 * <p>An attempt counts as a failure before the password is compared and is taken back when it was right: a hundred
 * attempts at the same moment are no better than a hundred in a row.
 */
@Service
@TrustedCaller("the sign-in itself, before there is anybody to have a right")
class SignInGuard {

    private final JdbcClient jdbc;
    private final LockoutSettings settings;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, LockoutSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts an attempt; gives the end of the wait if there is one, null if the password may be looked at. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public @Nullable Instant attempt(String username, String address) {
        Instant now = clock.instant();
        FailureCount client = locked("CLIENT", clientKey(address));
        if (client.blockedAt(now)) {
            return client.blockedUntil();
        }
        FailureCount name = locked("NAME", nameKey(username, address));
        if (name.blockedAt(now)) {
            return name.blockedUntil();
        }
        store("CLIENT", clientKey(address), client.another(settings.perClient(), now));
        store("NAME", nameKey(username, address), name.another(settings.perName(), now));
        return null;
    }

    /** The attempt was right: forgets the failures of the name and takes one from the client's. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username, String address) {
        FailureCount client = locked("CLIENT", clientKey(address));
        store("CLIENT", clientKey(address), client.oneLess(settings.perClient()));
        jdbc.sql("delete from accounts_sign_in_failure where kind = 'NAME' and key = ?")
                .param(nameKey(username, address))
                .update();
    }

    /** Removes what would be forgotten anyway; gives the number of rows. */
    @Transactional
    public int cleanUp() {
        Instant old = clock.instant().minus(settings.forgottenAfter()).minus(settings.longest());
        return jdbc.sql("delete from accounts_sign_in_failure where last_at < ?")
                .param(Timestamp.from(old))
                .update();
    }

    private FailureCount locked(String kind, String key) {
        jdbc.sql("""
                        insert into accounts_sign_in_failure (kind, key, failures, last_at)
                        values (?, ?, 0, ?) on conflict do nothing
                        """).params(kind, key, Timestamp.from(clock.instant())).update();
        return jdbc.sql("""
                        select failures, last_at, blocked_until from accounts_sign_in_failure
                        where kind = ? and key = ? for update
                        """)
                .params(kind, key)
                .query(SignInGuard::count)
                .optional()
                .orElse(FailureCount.NONE);
    }

    private void store(String kind, String key, FailureCount count) {
        Instant until = count.blockedUntil();
        jdbc.sql("""
                        update accounts_sign_in_failure
                        set failures = :failures, last_at = :last, blocked_until = :until
                        where kind = :kind and key = :key
                        """)
                .param("failures", count.failures())
                .param("last", Timestamp.from(count.lastAt()))
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    private static FailureCount count(ResultSet row, int index) throws SQLException {
        Timestamp until = row.getTimestamp("blocked_until");
        return new FailureCount(
                row.getInt("failures"),
                row.getTimestamp("last_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static String clientKey(String address) {
        return digest(ClientNetwork.of(address));
    }

    private static String nameKey(String username, String address) {
        return digest(Usernames.normalise(username) + "\n" + ClientNetwork.of(address));
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
