package org.baseportal.projects.domain;

import java.util.Locale;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.jspecify.annotations.Nullable;

/** What the list of projects is sorted by; the small name is the value in the address. */
public enum ProjectSort {
    /** Of a search: hits in the title first, each newest first. */
    RELEVANCE(new SortColumn("l.project_id", KeyType.NUMBER), SortDirection.DESC),
    CODE(new SortColumn("l.code_key", KeyType.NUMBER), SortDirection.DESC),
    TITLE(SortColumn.chinese("l.title_zh"), SortDirection.ASC),
    INSTITUTION(SortColumn.chinese("l.institution_name"), SortDirection.ASC),
    PI(SortColumn.chinese("l.pi_name"), SortDirection.ASC),
    /** In the order of the life of a project. */
    STATUS(new SortColumn("l.status_rank", KeyType.NUMBER), SortDirection.ASC),
    /** In the order of the chain. */
    STAGE(new SortColumn("l.stage_rank", KeyType.NUMBER), SortDirection.ASC),
    /** Approved, otherwise wanted; projects without an amount come last when the largest come first. */
    AMOUNT(new SortColumn("l.amount", KeyType.NUMBER), SortDirection.DESC),
    START(new SortColumn("l.starts_on", KeyType.DAY), SortDirection.DESC),
    CREATED(new SortColumn("l.created_at", KeyType.INSTANT), SortDirection.DESC),
    UPDATED(new SortColumn("l.updated_at", KeyType.INSTANT), SortDirection.DESC);

    private final SortColumn column;
    private final SortDirection natural;

    ProjectSort(SortColumn column, SortDirection natural) {
        this.column = column;
        this.natural = natural;
    }

    /** Reads the value of an address; anything unknown is the default, what changed last. */
    public static ProjectSort of(@Nullable String key) {
        for (ProjectSort sort : values()) {
            if (sort.key().equals(key)) {
                return sort;
            }
        }
        return UPDATED;
    }

    /** The value in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction a person expects first. */
    public SortDirection natural() {
        return natural;
    }

    SortColumn column() {
        return column;
    }
}
