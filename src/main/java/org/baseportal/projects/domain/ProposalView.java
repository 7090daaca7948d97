package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An open proposal as the page shows it.
 *
 * @param takeOver taking over, or else a correction
 * @param mine whether the reader proposed it himself and so cannot confirm it
 * @param tied whether the reader has a part in the project and so neither confirms nor declines
 */
public record ProposalView(
        long id,
        boolean takeOver,
        ProjectStatus targetStatus,
        Stage targetStage,
        LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        @Nullable Yuan amount,
        @Nullable ExitKind exitKind,
        String reason,
        String document,
        String proposedBy,
        Instant proposedAt,
        boolean mine,
        boolean tied) {}
