package org.baseportal.projects.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes. A correction takes its target from the step it takes back: status, stage, amount and exit
 * are null.
 *
 * @param effectiveOn the Beijing day from which it counts
 * @param dueOn by when a return is answered or a notice ends; null in any other status
 * @param document name and number of the document that proves it
 */
public record ProposalCommand(
        @Nullable ProjectStatus status,
        @Nullable Stage stage,
        LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        @Nullable Yuan amount,
        @Nullable ExitKind exitKind,
        String reason,
        String document) {

    ProjectStatus requiredStatus() {
        return Objects.requireNonNull(status);
    }

    Stage requiredStage() {
        return Objects.requireNonNull(stage);
    }
}
