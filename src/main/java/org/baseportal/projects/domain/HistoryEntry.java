package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a project's history: a step of its life, an edit, or another kept act.
 *
 * @param verb the step, or null for an act that is none
 * @param action the word of the audit trail for an act that is no step
 * @param actor who; empty for the portal itself
 * @param address from where, if known
 * @param effectiveOn the day from which a step counts, if it is not the day it was entered
 * @param condition what a conditional approval asked for
 * @param fromStage the stage a gate moved it from, else null
 * @param toStage the stage a gate moved it to, else null
 */
public record HistoryEntry(
        Instant at,
        @Nullable Verb verb,
        @Nullable String action,
        String actor,
        @Nullable String address,
        @Nullable ProjectStatus from,
        @Nullable ProjectStatus to,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String minutes,
        @Nullable LocalDate minutesOn,
        @Nullable Yuan amount,
        boolean simple,
        @Nullable ApprovalCondition condition,
        @Nullable Stage fromStage,
        @Nullable Stage toStage,
        List<FieldChange> changes) {}
