package org.baseportal.milestones.domain;

import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A gate decision somebody wants to take.
 *
 * @param from the stage whose gate it is, as the person saw it
 * @param seen the number of decisions the person saw, so that two people do not decide twice
 * @param back the stage to go back to, for BACK
 * @param condition what a conditional go asks for
 * @param conditionDueOn by when
 */
public record GateCommand(
        GateDecision decision,
        Stage from,
        long seen,
        @Nullable Stage back,
        String reason,
        String minutesNumber,
        LocalDate minutesOn,
        @Nullable String condition,
        @Nullable LocalDate conditionDueOn) {}
