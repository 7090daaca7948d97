package org.baseportal.partners.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation beyond its names.
 *
 * @param district code of a Beijing district; elsewhere null, with province and city
 * @param capital the registered capital
 * @param control who controls it and what it controls, in words
 * @param creditChecked the day its credit was last looked up
 * @param owner who of the base looks after it
 * @param fields codes of technology fields
 */
public record PartnerFacts(
        @Nullable String district,
        @Nullable String province,
        @Nullable String city,
        @Nullable String legalPerson,
        @Nullable LocalDate foundedOn,
        @Nullable Yuan capital,
        @Nullable Ownership ownership,
        @Nullable PartnerSize size,
        @Nullable String control,
        @Nullable LocalDate creditChecked,
        @Nullable Long owner,
        List<String> fields) {

    /** Nothing known. */
    public static final PartnerFacts NONE =
            new PartnerFacts(null, null, null, null, null, null, null, null, null, null, null, List.of());

    public PartnerFacts {
        fields = List.copyOf(fields);
    }

    PartnerFacts withFields(List<String> chosen) {
        return new PartnerFacts(
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
                chosen);
    }

    /** These facts, and where one is missing the other's: what a merge keeps. */
    PartnerFacts or(PartnerFacts other) {
        boolean placed = district != null || province != null || city != null;
        PartnerFacts place = placed ? this : other;
        return new PartnerFacts(
                place.district,
                place.province,
                place.city,
                first(legalPerson, other.legalPerson),
                first(foundedOn, other.foundedOn),
                first(capital, other.capital),
                first(ownership, other.ownership),
                first(size, other.size),
                first(control, other.control),
                first(creditChecked, other.creditChecked),
                first(owner, other.owner),
                Stream.concat(fields.stream(), other.fields.stream()).distinct().toList());
    }

    private static <T> @Nullable T first(@Nullable T mine, @Nullable T other) {
        return mine == null ? other : mine;
    }
}
