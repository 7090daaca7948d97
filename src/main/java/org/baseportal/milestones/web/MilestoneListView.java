package org.baseportal.milestones.web;

import java.util.List;
import org.baseportal.milestones.domain.MilestoneFilter;
import org.baseportal.milestones.domain.MilestoneSort;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Sorting;
import org.jspecify.annotations.Nullable;

/** The list of all milestones, made for its page. */
record MilestoneListView(
        List<Row> rows,
        PageLinks page,
        MilestoneFilter filter,
        List<Chip> chips,
        MilestoneSort sort,
        SortDirection direction,
        ListAddress address)
        implements Sorting {

    /** One row. */
    record Row(
            String url,
            String name,
            String code,
            String title,
            int stage,
            String status,
            boolean required,
            String dueOn,
            @Nullable String baseline,
            boolean late,
            @Nullable String owner) {}

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
        boolean same = sort.key().equals(key);
        SortDirection next = same ? direction.opposite() : SortDirection.ASC;
        return address.with("sort", key).with("dir", next.key()).toString();
    }

    /** The value of {@code aria-sort} of a column. */
    public @Nullable String ariaSort(String key) {
        if (!sort.key().equals(key)) {
            return null;
        }
        return direction == SortDirection.ASC ? "ascending" : "descending";
    }

    /** The same list as a file. */
    public String exportUrl(String format) {
        return address.at("/milestones/export." + format).toString();
    }
}
