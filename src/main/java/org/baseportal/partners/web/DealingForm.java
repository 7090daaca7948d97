package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.partners.domain.Dealing;
import org.baseportal.partners.domain.DealingKind;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A visit, call or meeting as typed. */
record DealingForm(
        @NotNull @Nullable DealingKind kind,
        @NotNull @Nullable LocalDate happened,
        @Size(max = 300) @Nullable String people,
        @NotBlank @Size(max = 2000) @Nullable String words,
        @Nullable UUID token) {

    static DealingForm on(LocalDate day) {
        return new DealingForm(null, day, null, null, UUID.randomUUID());
    }

    void check(LocalDate today, Errors errors) {
        if (happened != null && (DateOrder.outside(happened) || happened.isAfter(today))) {
            errors.rejectValue("happened", "partners.form.day.past");
        }
    }

    /** Only for a form that was found right. */
    Dealing toDealing() {
        return new Dealing(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(happened),
                Texts.line(people),
                Objects.requireNonNull(Texts.paragraph(words)),
                "");
    }
}
