package org.baseportal.matching.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.baseportal.partners.CapabilityKind;
import org.jspecify.annotations.Nullable;

/**
 * What matching looks at in an organisation.
 *
 * @param restricted whether cooperation is restricted today
 * @param open how many introductions are on their way
 * @param signed how many came to a letter of intent or a signature
 */
public record PartnerOffer(
        long id,
        String name,
        @Nullable String nameEn,
        Set<String> fields,
        @Nullable String district,
        boolean restricted,
        int open,
        int signed,
        List<Offered> offered) {

    public PartnerOffer {
        fields = Set.copyOf(fields);
        offered = List.copyOf(offered);
    }

    /** One capability. */
    public record Offered(
            CapabilityKind kind,
            int stageFrom,
            int stageTo,
            @Nullable BigDecimal ticketMin,
            @Nullable BigDecimal ticketMax,
            @Nullable Integer places,
            Set<String> grams) {

        public Offered {
            grams = Set.copyOf(grams);
        }

        boolean wants(int stage) {
            return stageFrom <= stage && stage <= stageTo;
        }
    }
}
