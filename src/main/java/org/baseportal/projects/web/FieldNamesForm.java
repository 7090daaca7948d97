package org.baseportal.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.baseportal.projects.domain.TechnologyField;
import org.jspecify.annotations.Nullable;

/** New names for a technology field. */
record FieldNamesForm(
        @NotBlank @Size(max = 60) @Nullable String nameZh,
        @NotBlank @Size(max = 100) @Nullable String nameEn,
        @NotNull @Nullable Long version) {

    static FieldNamesForm from(TechnologyField field) {
        return new FieldNamesForm(field.nameZh(), field.nameEn(), field.version());
    }

    /** What was typed, on top of what stands there now. */
    FieldNamesForm over(TechnologyField now) {
        return new FieldNamesForm(nameZh, nameEn, now.version());
    }
}
