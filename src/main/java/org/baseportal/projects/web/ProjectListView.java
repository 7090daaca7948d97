package org.baseportal.projects.web;

import java.util.List;
import org.baseportal.projects.domain.ProjectFilter;
import org.baseportal.projects.domain.ProjectSort;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Sorting;
import org.jspecify.annotations.Nullable;

/**
 * The list's page.
 *
 * @param total the number found, formatted
 * @param unfiltered whether nothing is chosen at all
 * @param tooMuch whether more was typed than is looked for
 */
record ProjectListView(
        List<ProjectRowView> rows,
        PageLinks page,
        String total,
        boolean unfiltered,
        boolean tooMuch,
        ProjectFilter filter,
        List<Chip> chips,
        ProjectFilterChoices.Choices choices,
        ProjectSort sort,
        SortDirection direction,
        int size,
        ListAddress address)
        implements Sorting {

    @Override
    public String sortKey() {
        return sort.key();
    }

    @Override
    public String sortDirection() {
        return direction.key();
    }

    @Override
    public String sortUrl(String key) {
        ProjectSort wanted = ProjectSort.of(key);
        SortDirection way = wanted == sort ? direction.opposite() : wanted.natural();
        return address.with("sort", key).with("dir", way.key()).toString();
    }

    /** Whether the form keeps the order: one that somebody chose, not the one that comes by itself. */
    public boolean sortKept() {
        return sort != ProjectSort.RELEVANCE && (sort != ProjectSort.UPDATED || direction != sort.natural());
    }

    /** The export of exactly what is filtered. */
    public String exportUrl(String format) {
        return address.at("/projects/export." + format).toString();
    }

    /** The page that handles everything that is found, as it is sorted. */
    public String bulkUrl() {
        return address.at("/projects/bulk").with("all", true).toString();
    }

    /** The page that keeps this choice under a name. */
    public String viewsUrl() {
        return address.at("/projects/views").toString();
    }

    /** Whether more than the words and the first filters are chosen. */
    public boolean more() {
        return filter.institution() != null
                || filter.owner() != null
                || filter.tag() != null
                || filter.kind() != null
                || filter.key() != null
                || filter.archived();
    }

    /** What a column head tells assistive technology; null if none of its keys rules. */
    public @Nullable String ariaSort(String... keys) {
        if (!List.of(keys).contains(sort.key())) {
            return null;
        }
        return direction == SortDirection.ASC ? "ascending" : "descending";
    }

    /** How many of the options are chosen; null for none. */
    public @Nullable Long chosen(List<FilterOption> options) {
        long chosen = options.stream().filter(FilterOption::chosen).count();
        return chosen == 0 ? null : chosen;
    }
}
