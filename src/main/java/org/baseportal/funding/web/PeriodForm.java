package org.baseportal.funding.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The days a report is about, as they are typed. */
record PeriodForm(
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate until,
        @Nullable UUID token) {

    private static final int LONGEST_YEARS = 2;

    static PeriodForm empty() {
        return new PeriodForm(null, null, UUID.randomUUID());
    }

    void check(Errors errors) {
        MoneyDays.check("from", from, errors);
        MoneyDays.check("until", until, errors);
        if (from != null && until != null && !errors.hasErrors()) {
            if (until.isBefore(from)) {
                errors.rejectValue("until", "funding.spending.order");
            } else if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
                errors.rejectValue("until", "funding.spending.long");
            }
        }
    }
}
