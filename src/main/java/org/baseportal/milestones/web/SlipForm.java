package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Another date for a milestone, and why. */
record SlipForm(
        @Nullable @NotNull LocalDate newDueOn,
        @Nullable @NotBlank @Size(max = 2000) String reason) {

    private static final int LONGEST_YEARS = 20;

    void check(LocalDate today, LocalDate due, Errors errors) {
        if (newDueOn == null || errors.hasFieldErrors("newDueOn")) {
            return;
        }
        if (newDueOn.isBefore(today) || newDueOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.rejectValue("newDueOn", "milestones.error.rangelong");
        } else if (newDueOn.equals(due)) {
            errors.rejectValue("newDueOn", "milestones.refused.sameDay");
        }
    }
}
