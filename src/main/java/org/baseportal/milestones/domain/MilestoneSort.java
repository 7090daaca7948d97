package org.baseportal.milestones.domain;

import java.util.Locale;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.SortColumn;
import org.jspecify.annotations.Nullable;

/** What a list of milestones is sorted by. */
public enum MilestoneSort {
    DUE(new SortColumn("m.due_on", KeyType.DAY)),
    NAME(SortColumn.chinese("m.name_zh")),
    PROJECT(new SortColumn("m.project_id", KeyType.NUMBER));

    private final SortColumn column;

    MilestoneSort(SortColumn column) {
        this.column = column;
    }

    SortColumn column() {
        return column;
    }

    /** The word in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of that name; by date for any other. */
    public static MilestoneSort of(@Nullable String key) {
        for (MilestoneSort sort : values()) {
            if (sort.key().equals(key)) {
                return sort;
            }
        }
        return DUE;
    }
}
