package org.baseportal.reviews.domain;

import org.jspecify.annotations.Nullable;

/**
 * One reviewer as a suggestion for one project, with the reason.
 *
 * @param expert whether the project's field is one of his
 * @param conflict the conflict the portal finds, or null
 * @param load how many open reviews he has
 * @param full whether he has as many as he takes
 */
public record Suggestion(
        long reviewerId,
        String name,
        @Nullable String institution,
        boolean expert,
        long load,
        boolean full,
        @Nullable Answer conflict) {

    /** Whether the portal recommends him. */
    public boolean isRecommended() {
        return conflict == null && !full && expert;
    }

    /** Whether he may be assigned without further ado. */
    public boolean isFree() {
        return conflict == null && !full;
    }

    /** The reason as it is kept with the assignment: a code and the load at that time. */
    String why() {
        return (expert ? "FIELD" : "LOAD") + "/" + load;
    }
}
