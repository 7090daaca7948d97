package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** A gate decision that was taken. */
public record GateRecord(
        GateDecision decision,
        Stage from,
        @Nullable Stage to,
        String reason,
        String minutesNumber,
        LocalDate minutesOn,
        @Nullable String condition,
        @Nullable LocalDate conditionDueOn,
        String decidedBy,
        Instant decidedAt) {}
