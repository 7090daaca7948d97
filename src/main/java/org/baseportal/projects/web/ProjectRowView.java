package org.baseportal.projects.web;

import java.util.List;
import org.baseportal.search.MarkedText;
import org.baseportal.shared.web.StatusChip;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list, ready to be shown.
 *
 * @param facts code, institution, principal investigator and field, for the grey line
 * @param markedTitle the title cut where a search hit it; null without a search
 * @param markedFacts the grey line, likewise
 * @param stage 1 to 5, or null where the person may see no more than the title
 * @param wan the amount in 10,000 yuan, two decimals at most
 * @param yuan the exact amount in yuan
 * @param approved whether the amount was approved, not only wanted
 */
record ProjectRowView(
        String code,
        String titleZh,
        @Nullable String titleEn,
        String facts,
        @Nullable List<MarkedText.Part> markedTitle,
        @Nullable List<MarkedText.Part> markedFacts,
        @Nullable Integer stage,
        @Nullable StatusChip status,
        @Nullable String wan,
        @Nullable String yuan,
        boolean approved,
        @Nullable String term,
        @Nullable String owner,
        @Nullable Integer keyYear,
        boolean archived,
        String updated) {}
