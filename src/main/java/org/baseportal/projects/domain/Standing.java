package org.baseportal.projects.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands between two steps: everything a step may change and a correction puts back.
 *
 * @param status null before the project was registered
 * @param amount the approved amount
 * @param dueOn the day by which a return is answered or a notice ends
 */
record Standing(
        @Nullable ProjectStatus status,
        @Nullable Stage stage,
        @Nullable Yuan amount,
        @Nullable LocalDate dueOn,
        @Nullable ExitKind exitKind) {

    /** Before the project was registered. */
    static final Standing NOWHERE = new Standing(null, null, null, null, null);

    /** Whether the day has passed by which something was due. */
    boolean isPastDue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /** Refuses what must wait until the day has passed. */
    void demandPastDue(LocalDate today, String messageKey, Object argument) {
        if (dueOn != null && !dueOn.isBefore(today)) {
            throw new StepRefusedException(messageKey, argument);
        }
    }

    /** Refuses a day by which something is due and which lies in the past already. */
    static void demandAhead(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw new StepRefusedException("projects.refused.dueInPast");
        }
    }

    ProjectStatus requiredStatus() {
        return Objects.requireNonNull(status);
    }

    Stage requiredStage() {
        return Objects.requireNonNull(stage);
    }
}
