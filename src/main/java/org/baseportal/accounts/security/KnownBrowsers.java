package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.domain.Usernames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in which browsers a person has signed in. His attempts there are counted by themselves: whatever strangers
 * fail at from the same address, behind one proxy say, he is not made to wait. The cookie opens nothing; who steals it
 * has five guesses before his own waits begin.
 */
@Service
@TrustedCaller("the sign-in itself, before there is anybody to have a right")
class KnownBrowsers {

    static final String COOKIE = "BPKNOWN";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What attempts from this browser count for in place of an address, if this person has signed in there. */
    @Transactional(readOnly = true)
    public Optional<String> origin(String username, @Nullable String cookie) {
        if (cookie == null || !cookie.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select b.digest from accounts_known_browser b join accounts_user u on u.id = b.user_id
                        where b.digest = ? and u.username = ?
                        """)
                .params(digest(cookie), Usernames.normalise(username))
                .query(String.class)
                .optional()
                .map(digest -> "browser " + digest);
    }

    /** Remembers the browser of somebody who has just signed in, by a new cookie if another person has the old one. */
    @Transactional
    public void remember(HttpServletRequest request, HttpServletResponse response, UserId user) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        String value = cookie != null && seenAgain(cookie.getValue(), user) ? cookie.getValue() : begin(user);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path(request.getContextPath() + "/login")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private boolean seenAgain(String value, UserId user) {
        int rows = jdbc.sql("update accounts_known_browser set seen_at = ? where digest = ? and user_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), digest(value), user.value())
                .update();
        return rows == 1;
    }

    private String begin(UserId user) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String value = HexFormat.of().formatHex(random);
        jdbc.sql("insert into accounts_known_browser (digest, user_id, seen_at) values (?, ?, ?)")
                .params(digest(value), user.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return value;
    }

    /** Forgets browsers that were not used for half a year. */
    @Transactional
    public int cleanUp() {
        return jdbc.sql("delete from accounts_known_browser where seen_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String value) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
