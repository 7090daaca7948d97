package org.baseportal.reviews.domain;

import org.baseportal.projects.ProductKind;
import org.jspecify.annotations.Nullable;

/**
 * The second level: what to look at under a criterion.
 *
 * @param kind the kind of product it is meant for, or null for all
 */
public record Point(@Nullable ProductKind kind, String wordsZh, String wordsEn) {

    /** Whether it is shown for a product of this kind. */
    public boolean isFor(@Nullable ProductKind product) {
        return kind == null || kind == product;
    }

    /** The words in the reader's language. */
    public String words(boolean english) {
        return english ? wordsEn : wordsZh;
    }
}
