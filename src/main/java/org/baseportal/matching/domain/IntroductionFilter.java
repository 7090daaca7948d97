package org.baseportal.matching.domain;

import org.baseportal.matching.IntroductionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the list of introductions is narrowed to.
 *
 * @param mine only those the reader looks after
 * @param late only open ones whose next day has passed
 * @param silent only open ones that have been silent
 */
public record IntroductionFilter(@Nullable IntroductionStatus status, boolean mine, boolean late, boolean silent) {}
