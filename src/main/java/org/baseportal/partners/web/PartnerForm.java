package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.domain.PartnerData;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An organisation as it is typed; other names stand one on a line. */
record PartnerForm(
        @NotBlank @Size(max = 200) @Nullable String nameZh,
        @Size(max = 300) @Nullable String nameEn,
        @Size(max = 100) @Nullable String shortName,
        @NotNull @Nullable PartnerKind kind,
        @Nullable String creditCode,
        @Size(max = 100) @Nullable String area,
        @Size(max = 3000) @Nullable String aliases,
        @Nullable UUID token,
        @Nullable Long version) {

    private static final int LONGEST_ALIAS = 300;

    static PartnerForm empty() {
        return new PartnerForm(null, null, null, null, null, null, null, UUID.randomUUID(), null);
    }

    static PartnerForm from(PartnerDetail partner) {
        PartnerData data = partner.data();
        return new PartnerForm(
                data.nameZh(),
                data.nameEn(),
                data.shortName(),
                data.kind(),
                data.creditCode() == null ? null : data.creditCode().value(),
                data.area(),
                String.join("\n", data.aliases()),
                null,
                partner.version());
    }

    /** What annotations cannot say. */
    void check(Errors errors) {
        if (creditCode != null && CreditCode.parse(creditCode).isEmpty()) {
            errors.rejectValue("creditCode", "partners.form.creditCode.wrong");
        }
        if (aliasList().stream().anyMatch(alias -> alias.length() > LONGEST_ALIAS)) {
            errors.rejectValue("aliases", "partners.form.aliases.tooLong");
        }
    }

    /** Only for a form that was found right. */
    PartnerData toCommand() {
        return new PartnerData(
                Objects.requireNonNull(Texts.line(nameZh)),
                Texts.line(nameEn),
                Texts.line(shortName),
                Objects.requireNonNull(kind),
                creditCode == null ? null : CreditCode.parse(creditCode).orElseThrow(),
                Texts.line(area),
                aliasList());
    }

    private List<String> aliasList() {
        return aliases == null
                ? List.of()
                : Stream.of(aliases.split("\n"))
                        .map(Texts::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
