package org.baseportal.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name under which the filter is kept. */
record SavedViewForm(
        @Nullable @NotBlank @Size(max = 60) String name,
        @Nullable Boolean shared) {

    SavedViewForm {
        shared = Boolean.TRUE.equals(shared);
    }

    static SavedViewForm empty() {
        return new SavedViewForm(null, false);
    }
}
