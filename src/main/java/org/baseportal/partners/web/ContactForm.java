package org.baseportal.partners.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.partners.domain.ContactPerson;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A person of an organisation as typed.
 *
 * @param consentOn when the person agreed; without it number and address are refused
 */
record ContactForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @Size(max = 60) @Nullable String position,
        @Size(max = 40) @Nullable String phone,
        @Email @Size(max = 200) @Nullable String email,
        @Nullable LocalDate consentOn) {

    static ContactForm empty() {
        return new ContactForm(null, null, null, null, null);
    }

    void check(LocalDate today, Errors errors) {
        if ((phone != null || email != null) && consentOn == null && !errors.hasFieldErrors("consentOn")) {
            errors.rejectValue("consentOn", "partners.contact.consent.needed");
        }
        if (consentOn != null && (DateOrder.outside(consentOn) || consentOn.isAfter(today))) {
            errors.rejectValue("consentOn", "partners.form.day.past");
        }
    }

    /** Only for a form that was found right. */
    ContactPerson toPerson() {
        return new ContactPerson(
                0,
                Objects.requireNonNull(Texts.line(name)),
                Texts.line(position),
                Texts.line(phone),
                Texts.line(email),
                consentOn);
    }
}
