package org.baseportal.funding.domain;

import org.baseportal.projects.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which spending reports a list shows.
 *
 * @param decidable only those this user may accept or return
 */
public record SpendingFilter(
        @Nullable SpendingState state,
        @Nullable ProjectId project,
        @Nullable Long decidable) {}
