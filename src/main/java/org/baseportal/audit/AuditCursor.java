package org.baseportal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place between two entries of the trail; travels in an address as {@code <microseconds>-<id>}. */
public record AuditCursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    /** Reads a cursor from an address; null for anything else. */
    public static @Nullable AuditCursor of(@Nullable String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            return new AuditCursor(at, Long.parseLong(matcher.group(2)));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
