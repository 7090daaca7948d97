package org.baseportal.projects;

import java.time.LocalDate;

/**
 * The way of a project from one stage to another, as a gate has decided it.
 *
 * @param from the stage it stands in
 * @param to the stage it goes to; back again is possible
 * @param reason why
 * @param minutesNumber number of the minutes
 * @param minutesOn their day
 */
public record StageMove(Stage from, Stage to, String reason, String minutesNumber, LocalDate minutesOn) {

    /** The step of the project's life that this is. */
    public Verb verb() {
        return to.ordinal() > from.ordinal() ? Verb.ADVANCE : Verb.STEP_BACK;
    }
}
