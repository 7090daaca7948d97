package org.baseportal.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.matching.domain.Introductions.Plan;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An introduction as it is begun. */
record BeginForm(
        @NotBlank @Size(max = 40) @Nullable String project,
        @NotNull @Nullable Long partner,
        @NotNull @Nullable CapabilityKind kind,
        @Size(max = 300) @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        @NotNull @Nullable Long person) {

    static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** A day the database takes; constraint on matching_introduction.next_on. */
    static void check(@Nullable LocalDate day, Errors errors) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            errors.rejectValue("nextOn", "matching.introduction.nextOn.range");
        }
    }

    /** Only for a form that was found right. */
    Plan plan() {
        return new Plan(Texts.line(nextStep), nextOn, Objects.requireNonNull(person));
    }
}
