package org.baseportal.funding.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Days of money lie between 1990 and 2200. */
final class MoneyDays {

    private MoneyDays() {}

    static boolean isYear(int year) {
        return year >= 1990 && year <= 2200;
    }

    static void check(String field, @Nullable LocalDate day, Errors errors) {
        if (day != null && !isYear(day.getYear())) {
            errors.rejectValue(field, "funding.form.day.range");
        }
    }
}
