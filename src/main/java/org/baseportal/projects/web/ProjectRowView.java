package org.baseportal.projects.web;

import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list, ready to be shown.
 *
 * @param facts code, institution, principal investigator and field, for the grey line
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
        @Nullable Integer stage,
        @Nullable ProjectStatus status,
        @Nullable String wan,
        @Nullable String yuan,
        boolean approved,
        @Nullable String term,
        @Nullable String owner,
        @Nullable Integer keyYear,
        boolean archived,
        String updated) {}
