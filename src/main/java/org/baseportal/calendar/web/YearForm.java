package org.baseportal.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.baseportal.calendar.domain.AnnouncedYear;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The announcement of a year's holidays. */
record YearForm(
        @Nullable @NotBlank @Size(max = 200) String source,
        @Nullable @NotNull LocalDate publishedOn) {

    private static final int EARLIEST = 1949;

    static YearForm from(@Nullable AnnouncedYear year) {
        return year == null ? new YearForm(null, null) : new YearForm(year.source(), year.publishedOn());
    }

    /** What annotations cannot say. */
    void check(LocalDate today, Errors errors) {
        if (publishedOn != null && (publishedOn.isAfter(today) || publishedOn.getYear() < EARLIEST)) {
            errors.rejectValue("publishedOn", "calendar.error.future");
        }
    }
}
