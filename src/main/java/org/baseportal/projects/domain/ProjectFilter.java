package org.baseportal.projects.domain;

import java.util.Set;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.search.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What the list, its counts and its export are narrowed to; null and empty mean all.
 *
 * @param q words that must all occur in code, titles, institution, principal investigator, external number or tag
 * @param field code of a technology field
 * @param institution name or part of the name of the origin institution
 * @param year of registration, as in the code
 * @param key on the list of key projects
 * @param owner user who looks after it; 0 for nobody
 * @param archived those out of use instead of those in use
 */
public record ProjectFilter(
        @Nullable String q,
        Set<ProjectStatus> statuses,
        Set<Stage> stages,
        @Nullable String field,
        @Nullable String institution,
        @Nullable Integer year,
        @Nullable KeyChoice key,
        @Nullable Long owner,
        @Nullable String tag,
        @Nullable ProductKind kind,
        boolean archived) {

    /** All projects in use. */
    public static final ProjectFilter ALL =
            new ProjectFilter(null, Set.of(), Set.of(), null, null, null, null, null, null, null, false);

    /**
     * A choice of key projects.
     *
     * @param year of which year's list; null for any
     */
    public record KeyChoice(@Nullable Integer year) {}

    public ProjectFilter {
        statuses = Set.copyOf(statuses);
        stages = Set.copyOf(stages);
    }

    /** Whether words are looked for. */
    public boolean isSearch() {
        return !SearchWords.of(q).isEmpty();
    }

    /** Whether it narrows down what {@link ProjectCounts} splits by. */
    boolean isSplit() {
        return !statuses.isEmpty() || !stages.isEmpty() || field != null || year != null;
    }

    /** Whether the rows kept in {@code projects_count} answer how many projects this finds. */
    boolean isCounted() {
        return !isSearch() && institution == null && key == null && owner == null && tag == null && kind == null;
    }
}
