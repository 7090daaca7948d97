package org.baseportal.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an address; nothing in it can be wrong, it can only be nothing. */
final class Asked {

    private Asked() {}

    static int year(@Nullable String text, Clock clock) {
        Integer asked = year(text);
        return asked == null ? Days.today(clock).getYear() : asked;
    }

    static @Nullable Integer year(@Nullable String text) {
        return text != null && text.matches("(199\\d|2[01]\\d\\d)") ? Integer.valueOf(text) : null;
    }

    static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() != 10 ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    static @Nullable YearMonth month(@Nullable String text) {
        return text != null && text.matches("(199\\d|2[01]\\d\\d)-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : null;
    }

    static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String text) {
        return Stream.of(values)
                .filter(it -> it.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
