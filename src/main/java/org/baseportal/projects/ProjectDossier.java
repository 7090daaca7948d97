package org.baseportal.projects;

import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of itself, for those who judge it.
 *
 * @param project code, titles and where it stands
 * @param version the version of its content, which a decision names
 * @param institution where the result comes from, or who carries it
 * @param field its technology field, by name
 * @param productKind what it will be on the market
 * @param indication what it is used for
 * @param trl technology readiness level, 1 to 9
 * @param piName the principal investigator
 * @param wanted the money it asks for
 */
public record ProjectDossier(
        ProjectSummary project,
        long version,
        @Nullable String institution,
        @Nullable String field,
        @Nullable ProductKind productKind,
        @Nullable String indication,
        @Nullable Integer trl,
        @Nullable String piName,
        @Nullable String summary,
        @Nullable String problem,
        @Nullable String advantage,
        @Nullable String economics,
        @Nullable Yuan wanted) {}
