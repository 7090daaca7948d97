package org.baseportal.funding.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param mine only those that wait for this person
 */
public record OrderFilter(
        @Nullable OrderState state,
        @Nullable OrderKind kind,
        @Nullable Long commitment,
        @Nullable Long source,
        boolean mine) {}
