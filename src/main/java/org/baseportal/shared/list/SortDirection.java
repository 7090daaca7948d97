package org.baseportal.shared.list;

import org.jspecify.annotations.Nullable;

/** The direction of a sort as it stands in an address. */
public enum SortDirection {
    ASC,
    DESC;

    /** Reads {@code asc} or {@code desc}; anything else is the fallback. */
    public static SortDirection of(@Nullable String text, SortDirection fallback) {
        if ("asc".equals(text)) {
            return ASC;
        }
        return "desc".equals(text) ? DESC : fallback;
    }

    /** The word for the address. */
    public String key() {
        return this == ASC ? "asc" : "desc";
    }

    public SortDirection opposite() {
        return this == ASC ? DESC : ASC;
    }
}
