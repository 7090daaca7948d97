package org.baseportal.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the base are Beijing days, wherever the server runs. */
public final class Days {

    /** The zone in which an instant becomes a day. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Days() {}

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
