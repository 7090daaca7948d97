package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.domain.Ownership;
import org.baseportal.partners.domain.PartnerData;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.partners.domain.PartnerFacts;
import org.baseportal.partners.domain.PartnerSize;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is typed; other names stand one on a line.
 *
 * @param different said by somebody who was shown similar organisations: this is another one
 */
record PartnerForm(
        @NotBlank @Size(max = 200) @Nullable String nameZh,
        @Size(max = 300) @Nullable String nameEn,
        @Size(max = 100) @Nullable String shortName,
        @NotNull @Nullable PartnerKind kind,
        @Nullable String creditCode,
        @Size(max = 3000) @Nullable String aliases,
        @Nullable String district,
        @Size(max = 40) @Nullable String province,
        @Size(max = 40) @Nullable String city,
        @Size(max = 60) @Nullable String legalPerson,
        @Nullable LocalDate foundedOn,
        @Nullable Yuan capital,
        @Nullable Ownership ownership,
        @Nullable PartnerSize size,
        @Size(max = 1000) @Nullable String control,
        @Nullable LocalDate creditChecked,
        @Nullable Long owner,
        @Nullable List<String> fields,
        @Nullable Boolean different,
        @Nullable UUID token,
        @Nullable Long version) {

    static PartnerForm empty() {
        return new PartnerForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null);
    }

    static PartnerForm from(PartnerDetail partner) {
        PartnerData data = partner.data();
        PartnerFacts facts = partner.facts();
        return new PartnerForm(
                data.nameZh(),
                data.nameEn(),
                data.shortName(),
                data.kind(),
                data.creditCode() == null ? null : data.creditCode().value(),
                String.join("\n", data.aliases()),
                facts.district(),
                facts.province(),
                facts.city(),
                facts.legalPerson(),
                facts.foundedOn(),
                facts.capital(),
                facts.ownership(),
                facts.size(),
                facts.control(),
                facts.creditChecked(),
                facts.owner(),
                facts.fields(),
                null,
                null,
                partner.version());
    }

    /** The same form on top of what somebody else has saved since. */
    PartnerForm onTopOf(long saved) {
        return new PartnerForm(
                nameZh,
                nameEn,
                shortName,
                kind,
                creditCode,
                aliases,
                district,
                province,
                city,
                legalPerson,
                foundedOn,
                capital,
                ownership,
                size,
                control,
                creditChecked,
                owner,
                fields,
                different,
                token,
                saved);
    }

    /** Only for a form that was found right. */
    PartnerData toCommand() {
        return new PartnerData(
                Objects.requireNonNull(Texts.line(nameZh)),
                Texts.line(nameEn),
                Texts.line(shortName),
                Objects.requireNonNull(kind),
                creditCode == null ? null : CreditCode.parse(creditCode).orElseThrow(),
                null,
                aliasList());
    }

    /** Only for a form that was found right. */
    PartnerFacts toFacts() {
        return new PartnerFacts(
                Texts.line(district),
                Texts.line(province),
                Texts.line(city),
                Texts.line(legalPerson),
                foundedOn,
                capital,
                ownership,
                size,
                Texts.paragraph(control),
                creditChecked,
                owner,
                fields == null ? List.of() : fields);
    }

    List<String> aliasList() {
        return aliases == null
                ? List.of()
                : Stream.of(aliases.split("\n"))
                        .map(Texts::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
