package org.baseportal.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of every page of one organisation.
 *
 * @param restriction why cooperation is restricted today, if it is
 * @param restrictionSource the document or body that says so
 * @param restrictedSince the first Beijing day of it, as {@code 2026-12-01}
 * @param mayEdit whether the person may change the record
 */
public record PartnerHead(
        PartnerSummary partner,
        @Nullable String restriction,
        @Nullable String restrictionSource,
        @Nullable String restrictedSince,
        boolean mayEdit,
        List<Tab> tabs) {

    public PartnerHead {
        tabs = List.copyOf(tabs);
    }

    /** One tab. */
    public record Tab(String key, String labelKey) {}
}
