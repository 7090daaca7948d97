package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An entry of the list of restricted cooperation as typed. */
record RestrictForm(
        @NotBlank @Size(max = 1000) @Nullable String reason,
        @NotBlank @Size(max = 300) @Nullable String source,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    static RestrictForm from(LocalDate day) {
        return new RestrictForm(null, null, day, null);
    }

    void check(Errors errors) {
        DateOrder.check("endsOn", startsOn, endsOn, errors);
    }
}
