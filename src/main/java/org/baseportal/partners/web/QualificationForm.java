package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.partners.domain.Qualification;
import org.baseportal.partners.domain.QualificationKind;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A licence or recognition as it is typed. */
record QualificationForm(
        @NotNull @Nullable QualificationKind licence,
        @NotBlank @Size(max = 80) @Nullable String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static QualificationForm empty() {
        return new QualificationForm(null, null, null, null);
    }

    void check(Errors errors) {
        DateOrder.check("validTo", validFrom, validTo, errors);
    }

    /** Only for a form that was found right. */
    Qualification toQualification() {
        return new Qualification(
                0, Objects.requireNonNull(licence), Objects.requireNonNull(Texts.line(number)), validFrom, validTo);
    }
}
