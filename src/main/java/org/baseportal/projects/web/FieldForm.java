package org.baseportal.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new technology field. */
record FieldForm(
        @NotBlank @Size(max = 60) @Nullable String nameZh,
        @NotBlank @Size(max = 100) @Nullable String nameEn,

        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Nullable
        String code,

        @NotBlank @Size(max = 200) @Nullable String source) {

    static FieldForm empty() {
        return new FieldForm(null, null, null, null);
    }
}
