package org.baseportal.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A project for a year's list of key projects.
 *
 * @param code the project's code as typed
 * @param rank its place; empty means the end
 */
record KeyMarkForm(
        @NotBlank @Nullable String code,
        @NotNull @Min(2012) @Max(2100) @Nullable Integer year,
        @Min(1) @Max(999) @Nullable Integer rank,
        @NotBlank @Size(max = 500) @Nullable String reason) {

    static KeyMarkForm empty(int year) {
        return new KeyMarkForm(null, year, null, null);
    }

    /** A place behind the last one is refused rather than changed without a word. */
    static void refuseBeyond(@Nullable Integer rank, int last, Errors errors) {
        if (rank != null && rank > last && !errors.hasFieldErrors("rank")) {
            errors.rejectValue("rank", "projects.keylist.rank.beyond", new Object[] {last}, null);
        }
    }
}
