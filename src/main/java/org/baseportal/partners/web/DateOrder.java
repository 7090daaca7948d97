package org.baseportal.partners.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** From comes before until, and both lie in the years that records are kept for. */
final class DateOrder {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private DateOrder() {}

    static void check(String until, @Nullable LocalDate from, @Nullable LocalDate to, Errors errors) {
        boolean wild = outside(from) || outside(to);
        boolean turned = from != null && to != null && to.isBefore(from);
        if ((wild || turned) && !errors.hasFieldErrors(until)) {
            errors.rejectValue(until, wild ? "partners.form.day.wild" : "partners.form.day.order");
        }
    }

    static boolean outside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }
}
