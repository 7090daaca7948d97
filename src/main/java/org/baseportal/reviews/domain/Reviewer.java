package org.baseportal.reviews.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer with what assignment goes by.
 *
 * @param institution where he belongs
 * @param department his department there
 * @param fields codes of his fields of expertise
 * @param mostAtOnce how many open reviews he takes at once, or null
 * @param load how many open reviews he has now
 * @param version for two who edit at once
 */
public record Reviewer(
        long id,
        String name,
        boolean active,
        @Nullable String institution,
        @Nullable String department,
        List<String> fields,
        @Nullable Integer mostAtOnce,
        long load,
        long version) {

    public Reviewer {
        fields = List.copyOf(fields);
    }

    /** Whether he has as many reviews as he takes. */
    public boolean isFull() {
        return mostAtOnce != null && load >= mostAtOnce;
    }
}
