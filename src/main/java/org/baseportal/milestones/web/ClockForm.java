package org.baseportal.milestones.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Another number of working days for a legal term. */
record ClockForm(
        @Nullable @NotNull LocalDate from,
        @Nullable @NotNull @Min(1) @Max(1000) Integer workingDays,
        @Nullable @NotBlank @Size(max = 300) String source) {

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;

    static ClockForm empty() {
        return new ClockForm(null, null, null);
    }

    void check(Errors errors) {
        if (from != null && (from.getYear() < EARLIEST || from.getYear() >= LATEST)) {
            errors.rejectValue("from", "milestones.clock.range");
        }
    }
}
