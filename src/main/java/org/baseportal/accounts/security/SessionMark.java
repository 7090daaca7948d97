package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed in, as it lies in the session: {@code <user id>:<epoch>:<second of sign-in>}.
 *
 * @param epoch the user's session epoch at sign-in; another number there ends the session
 */
record SessionMark(long userId, long epoch, Instant signedInAt) {

    static final String ATTRIBUTE = "baseportal.user";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(\\d{1,11})");

    static Optional<SessionMark> read(HttpSession session) {
        return parse(session.getAttribute(ATTRIBUTE));
    }

    static Optional<SessionMark> parse(@org.jspecify.annotations.Nullable Object stored) {
        if (!(stored instanceof String text)) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SessionMark(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Instant.ofEpochSecond(Long.parseLong(matcher.group(3)))));
    }

    static void remove(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    void write(HttpSession session) {
        session.setAttribute(ATTRIBUTE, asText());
    }

    String asText() {
        return userId + ":" + epoch + ":" + signedInAt.getEpochSecond();
    }
}
