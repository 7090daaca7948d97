package org.baseportal.funding.domain;

import org.baseportal.funding.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list shows.
 *
 * @param q part of the number
 * @param year only what is bound out of this year's budgets, and only so much of each; null for all years
 * @param intent whether intents are shown, and nothing else
 */
public record CommitmentFilter(
        @Nullable String q,
        @Nullable Channel channel,
        @Nullable Integer year,
        @Nullable Long source,
        @Nullable Long project,
        boolean intent) {}
