package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the result is and what it is good for.
 *
 * @param titleZh the Chinese title, at most 200 characters, always there
 * @param titleEn the English title, at most 300
 * @param summary at most 4,000
 * @param problem the problem it solves, at most 2,000
 * @param advantage what it does better than others, at most 2,000
 * @param economics cost, market and return, at most 2,000
 */
@Embeddable
public record Description(
        String titleZh,
        @Nullable String titleEn,
        @Nullable String summary,
        @Nullable String problem,
        @Nullable String advantage,
        @Nullable String economics) {

    /** A bare title. */
    public static Description of(String titleZh) {
        return new Description(titleZh, null, null, null, null, null);
    }
}
