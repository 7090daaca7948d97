package org.baseportal.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days of the base are Beijing days, wherever the server runs. */
public final class Days {

    /** The zone in which an instant becomes a day. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Days() {}

    /** The minute in Beijing as pages show it: {@code 2026-01-31 09:05}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(BEIJING));
    }

    /** The Beijing day on which {@code instant} falls. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(BEIJING).toLocalDate();
    }

    /** Today in Beijing by the given clock. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The first instant of the given Beijing day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BEIJING).toInstant();
    }
}
