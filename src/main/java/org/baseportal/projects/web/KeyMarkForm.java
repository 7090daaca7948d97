package org.baseportal.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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
        @NotBlank @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    static KeyMarkForm empty(int year) {
        return new KeyMarkForm(null, year, null, null, null);
    }
}
