package org.baseportal.partners.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.partners.PartnerId;

/**
 * Everything about one organisation.
 *
 * @param facts what is known beyond its names
 * @param formerNames how it was called before
 * @param mergedNames names of the records that were merged into it
 * @param createdBy who registered it, by name
 */
public record PartnerDetail(
        PartnerId id,
        long version,
        boolean archived,
        PartnerData data,
        PartnerFacts facts,
        List<String> formerNames,
        List<String> mergedNames,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    public PartnerDetail {
        formerNames = List.copyOf(formerNames);
        mergedNames = List.copyOf(mergedNames);
    }
}
