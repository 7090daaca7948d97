package org.baseportal.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.baseportal.projects.domain.KeyProject;
import org.jspecify.annotations.Nullable;

/**
 * Another place or reason on a year's list of key projects.
 *
 * @param rank its place; empty means as it is
 */
record KeyChangeForm(
        @NotNull @Min(2012) @Max(2100) @Nullable Integer year,
        @Min(1) @Max(999) @Nullable Integer rank,
        @NotBlank @Size(max = 500) @Nullable String reason,
        @NotNull @Nullable Long version) {

    static KeyChangeForm from(KeyProject project, int year) {
        return new KeyChangeForm(year, project.rank(), project.reason(), project.version());
    }

    /** What was typed, on top of what stands there now. */
    KeyChangeForm over(KeyProject now) {
        return new KeyChangeForm(year, rank, reason, now.version());
    }
}
