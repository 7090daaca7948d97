package org.baseportal.partners.domain;

import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of organisations is narrowed to.
 *
 * @param q words in a name, now or formerly, or a code
 * @param district code of a Beijing district
 * @param field code of a technology field
 * @param restricted only those with whom cooperation is restricted today
 */
public record PartnerFilter(
        @Nullable String q,
        @Nullable PartnerKind kind,
        @Nullable String district,
        @Nullable String field,
        @Nullable CapabilityKind capability,
        boolean restricted,
        boolean archived) {

    /** Only words. */
    public static PartnerFilter words(@Nullable String q) {
        return new PartnerFilter(q, null, null, null, null, false, false);
    }

    /** Whether nothing is narrowed. */
    public boolean isEmpty() {
        return equals(words(null));
    }
}
