package org.baseportal.projects.domain;

import java.time.LocalDate;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One step somebody wants to take.
 *
 * @param version the version of the project the person looked at, or null to take it as it stands
 * @param reason why; required by most verbs
 * @param dueOn by when a return is answered
 * @param amount the approved amount
 * @param stage the stage of entry
 * @param noticeEndsOn the last day of the public notice, or null where none is asked
 * @param condition what a conditional approval asks for, or null
 * @param minutesNumber number of the minutes behind a decision
 * @param minutesOn their day
 * @param exitKind how a graduated project leaves
 */
public record VerbCommand(
        Verb verb,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable Yuan amount,
        @Nullable Stage stage,
        @Nullable LocalDate noticeEndsOn,
        @Nullable ApprovalCondition condition,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesOn,
        @Nullable ExitKind exitKind) {

    /** A verb with nothing but a reason. */
    public static VerbCommand of(Verb verb, @Nullable String reason) {
        return new VerbCommand(verb, null, reason, null, null, null, null, null, null, null, null);
    }

    /** A return that is to be answered by {@code dueOn}. */
    public static VerbCommand returnBy(LocalDate dueOn, String reason) {
        return new VerbCommand(Verb.RETURN, null, reason, dueOn, null, null, null, null, null, null, null);
    }

    /** An approval without a public notice. */
    public static VerbCommand approve(Yuan amount, Stage stage, @Nullable String reason) {
        return new VerbCommand(Verb.APPROVE, null, reason, null, amount, stage, null, null, null, null, null);
    }
}
