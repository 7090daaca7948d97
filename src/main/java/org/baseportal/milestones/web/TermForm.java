package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is done to the clock of a milestone: on which day, and why. */
record TermForm(
        @Nullable Integer seen,
        @Nullable @NotNull LocalDate onDay,
        @Nullable @NotBlank @Size(max = 2000) String reason) {

    private static final int EARLIEST = 1990;

    void check(LocalDate today, List<TermPage.Act> acts, Errors errors) {
        if (onDay == null || errors.hasFieldErrors("onDay")) {
            return;
        }
        if (onDay.isAfter(today) || onDay.getYear() < EARLIEST) {
            errors.rejectValue("onDay", "milestones.clock.future");
        } else if (!acts.isEmpty() && onDay.isBefore(LocalDate.parse(acts.get(0).onDay()))) {
            errors.rejectValue("onDay", "milestones.clock.order");
        }
    }
}
