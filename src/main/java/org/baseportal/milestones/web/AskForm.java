package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whom to ask before a gate, until when, and what in particular. */
record AskForm(
        @Nullable @NotNull Long adviser,
        @Nullable @NotNull LocalDate dueOn,
        @Nullable @Size(max = 2000) String question) {

    void check(LocalDate today, Errors errors) {
        if (dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1)))) {
            errors.rejectValue("dueOn", "milestones.advice.dueOn.range");
        }
    }
}
