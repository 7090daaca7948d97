package org.baseportal.reviews.domain;

import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an approver moves it.
 *
 * @param amount the approved amount, for approvals; never filled in by the portal
 * @param stage the stage of entry, for approvals
 * @param reason why; required unless it is a plain approval along the ranking
 * @param condition what a conditional approval asks for
 * @param dueOn by when a return is answered or the condition met
 * @param noticeEndsOn the last day of the public notice, or null
 */
public record MotionCommand(
        Outcome outcome,
        @Nullable Yuan amount,
        @Nullable Stage stage,
        @Nullable String reason,
        @Nullable String condition,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate noticeEndsOn,
        String minutesNumber,
        LocalDate minutesOn) {}
