package org.baseportal.partners;

import org.jspecify.annotations.Nullable;

/**
 * What other modules see of an organisation.
 *
 * @param id the id of the surviving organisation, whatever id was asked for
 * @param nameZh the present Chinese name
 * @param nameEn the English name, if known
 * @param shortName the short name, if any
 * @param kind what it is
 * @param archived whether it is out of use: shown where it stands, not offered for choice
 */
public record PartnerSummary(
        PartnerId id,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String shortName,
        PartnerKind kind,
        boolean archived) {}
