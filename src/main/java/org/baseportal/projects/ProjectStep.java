package org.baseportal.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project's life that another module's procedure stands behind, for example a formal check.
 *
 * @param verb submit, accept, return, refuse, confirm, objection or reconsider
 * @param reason why; required by the verbs that ask for one
 * @param dueOn by when a return is answered
 * @param minutesNumber number of the minutes, if there are any
 * @param minutesOn their day
 */
public record ProjectStep(
        Verb verb,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesOn) {

    /** A step with nothing but a reason. */
    public static ProjectStep of(Verb verb, @Nullable String reason) {
        return new ProjectStep(verb, reason, null, null, null);
    }
}
