package org.baseportal.matching.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.baseportal.partners.CapabilityKind;
import org.jspecify.annotations.Nullable;

/**
 * What matching looks at in a project.
 *
 * @param stage place in the industrial chain, 1 to 5
 * @param own the organisations whose project it is, merges followed
 * @param wanted yuan, or null
 * @param grams pieces of its words that are not common to all projects
 */
public record ProjectNeed(
        long id,
        String code,
        String title,
        @Nullable String titleEn,
        int stage,
        @Nullable String field,
        @Nullable String district,
        @Nullable BigDecimal wanted,
        Set<CapabilityKind> needs,
        Set<Long> own,
        Set<String> grams) {

    public ProjectNeed {
        needs = Set.copyOf(needs);
        own = Set.copyOf(own);
        grams = Set.copyOf(grams);
    }
}
