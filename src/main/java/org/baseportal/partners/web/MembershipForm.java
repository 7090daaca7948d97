package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.partners.domain.Membership;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A membership as it is typed. */
record MembershipForm(
        @NotBlank @Size(max = 60) @Nullable String programme,
        @Size(max = 40) @Nullable String memberKind,
        @Size(max = 40) @Nullable String phase,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    static MembershipForm empty() {
        return new MembershipForm(null, null, null, null, null);
    }

    void check(Errors errors) {
        DateOrder.check("endsOn", startsOn, endsOn, errors);
    }

    /** Only for a form that was found right. */
    Membership toMembership() {
        return new Membership(
                0,
                Objects.requireNonNull(Texts.line(programme)),
                Texts.line(memberKind),
                Texts.line(phase),
                Objects.requireNonNull(startsOn),
                endsOn);
    }
}
