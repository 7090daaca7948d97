package org.baseportal.projects;

import java.time.LocalDate;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A decision 评审结论 that another module brings, for example at the end of a round.
 *
 * @param verb approve, return, defer, reject or another deciding step
 * @param reason why; required by every verb but approve
 * @param amount the approved amount, for approve
 * @param entryStage the stage of entry, for approve
 * @param noticeEndsOn the last day of the public notice, or null where none is asked
 * @param condition what must be put right before the project moves in, for a conditional approval 限期修改后立项
 * @param dueOn by when a return is answered or the condition is met
 * @param minutesNumber number of the minutes
 * @param minutesOn their day
 */
public record ProjectDecision(
        Verb verb,
        @Nullable String reason,
        @Nullable Yuan amount,
        @Nullable Stage entryStage,
        @Nullable LocalDate noticeEndsOn,
        @Nullable String condition,
        @Nullable LocalDate dueOn,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesOn) {}
