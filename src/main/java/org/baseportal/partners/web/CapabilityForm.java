package org.baseportal.partners.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.domain.Capability;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A capability as it is typed. */
record CapabilityForm(
        @NotNull @Nullable CapabilityKind kind,
        @Size(max = 1000) @Nullable String words,
        @Min(1) @Max(9_999_999) @Nullable Integer area,
        @Size(max = 300) @Nullable String certificates,
        @Nullable Yuan ticketMin,
        @Nullable Yuan ticketMax,
        @Size(max = 300) @Nullable String indications,
        @Min(1) @Max(99_999) @Nullable Integer beds,
        @NotNull @Min(1) @Max(5) @Nullable Integer stageFrom,
        @NotNull @Min(1) @Max(5) @Nullable Integer stageTo,
        @Min(0) @Max(999) @Nullable Integer places) {

    static CapabilityForm empty() {
        return new CapabilityForm(null, null, null, null, null, null, null, null, 1, 5, null);
    }

    static CapabilityForm from(Capability it) {
        return new CapabilityForm(
                it.kind(),
                it.words(),
                it.area(),
                it.certificates(),
                it.ticketMin(),
                it.ticketMax(),
                it.indications(),
                it.beds(),
                it.stageFrom(),
                it.stageTo(),
                it.places());
    }

    void check(Errors errors) {
        if (stageFrom != null && stageTo != null && stageFrom > stageTo && !errors.hasFieldErrors("stageTo")) {
            errors.rejectValue("stageTo", "partners.capability.stages.order");
        }
        if (ticketMax != null && ticketMin == null) {
            errors.rejectValue("ticketMin", "partners.capability.ticket.both");
        }
        if (ticketMin != null && (ticketMax == null || ticketMax.compareTo(ticketMin) < 0)) {
            errors.rejectValue("ticketMax", "partners.capability.ticket.order");
        }
    }

    /** Only for a form that was found right. */
    Capability toCapability() {
        return new Capability(
                Objects.requireNonNull(kind),
                Texts.paragraph(words),
                area,
                Texts.line(certificates),
                ticketMin,
                ticketMax,
                Texts.line(indications),
                beds,
                Objects.requireNonNull(stageFrom),
                Objects.requireNonNull(stageTo),
                places);
    }
}
