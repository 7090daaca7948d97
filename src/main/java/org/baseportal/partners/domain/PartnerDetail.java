package org.baseportal.partners.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.partners.PartnerId;

/**
 * Everything about one organisation.
 *
 * @param formerNames how it was called before
 * @param createdBy who registered it, by name
 */
public record PartnerDetail(
        PartnerId id,
        long version,
        boolean archived,
        PartnerData data,
        List<String> formerNames,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    public PartnerDetail {
        formerNames = List.copyOf(formerNames);
    }
}
