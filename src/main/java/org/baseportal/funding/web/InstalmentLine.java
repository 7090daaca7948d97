package org.baseportal.funding.web;

import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.projects.ProjectSummary;
import org.jspecify.annotations.Nullable;

/**
 * One piece of planned money as a page shows it.
 *
 * @param project whose money it is, where the reader may see it
 * @param condition what it waits or waited for, in words; null if only for its day
 * @param conditionUrl where that stands
 */
record InstalmentLine(
        InstalmentRow row,
        @Nullable ProjectSummary project,
        @Nullable String condition,
        @Nullable String conditionUrl) {}
