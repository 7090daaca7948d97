package org.baseportal.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.calendar.domain.DayKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A run of days of one year; without a last day it is one day. */
record DaysForm(
        @Nullable @NotBlank @Size(max = 60) String name,
        @Nullable @NotNull DayKind kind,
        @Nullable @NotNull LocalDate from,
        @Nullable LocalDate to) {

    private static final int LONGEST = 31;

    static DaysForm empty() {
        return new DaysForm(null, DayKind.HOLIDAY, null, null);
    }

    /** What annotations cannot say; only for a form whose fields could be read. */
    void check(int year, Errors errors) {
        if (from != null && from.getYear() != year) {
            errors.rejectValue("from", "calendar.error.otherYear", new Object[] {String.valueOf(year)}, null);
        } else if (from != null && to != null && (to.isBefore(from) || to.getYear() != year)) {
            errors.rejectValue("to", "calendar.error.order");
        } else if (from != null && last().toEpochDay() - from.toEpochDay() >= LONGEST) {
            errors.rejectValue("to", "calendar.error.tooLong", new Object[] {LONGEST}, null);
        }
        if (kind == DayKind.WORKDAY && from != null && !errors.hasErrors() && hasWeekday()) {
            errors.rejectValue("from", "calendar.refused.weekday");
        }
    }

    private boolean hasWeekday() {
        return from != null
                && from.datesUntil(last().plusDays(1))
                        .anyMatch(day -> day.getDayOfWeek().getValue() < 6);
    }

    LocalDate last() {
        return to != null ? to : Objects.requireNonNull(from);
    }
}
