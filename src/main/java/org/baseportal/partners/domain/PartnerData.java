package org.baseportal.partners.domain;

import java.util.List;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of an organisation; lines are already cleaned.
 *
 * @param nameZh the present Chinese name, at most 200 characters
 * @param aliases other names under which it is to be found
 * @param area district of Beijing, or province and city
 */
public record PartnerData(
        String nameZh,
        @Nullable String nameEn,
        @Nullable String shortName,
        PartnerKind kind,
        @Nullable CreditCode creditCode,
        @Nullable String area,
        List<String> aliases) {

    public PartnerData {
        aliases = List.copyOf(aliases);
    }

    /** The same at another place. */
    PartnerData at(@Nullable String place) {
        return new PartnerData(nameZh, nameEn, shortName, kind, creditCode, place, aliases);
    }
}
