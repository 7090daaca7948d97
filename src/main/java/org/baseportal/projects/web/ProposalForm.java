package org.baseportal.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProposalCommand;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** A proposal to take a project over, or to correct its last step. */
record ProposalForm(
        @Nullable ProjectStatus status,
        @Nullable Stage stage,
        @Nullable @NotNull LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        @Nullable Yuan amount,
        @Nullable ExitKind exitKind,
        @Nullable @NotBlank @Size(max = 2000) String reason,
        @Nullable @NotBlank @Size(max = 300) String document) {

    static ProposalForm empty(Stage stage, LocalDate day) {
        return new ProposalForm(null, stage, day, null, null, null, null, null);
    }

    ProposalCommand toCommand() {
        return new ProposalCommand(
                status,
                stage,
                Objects.requireNonNull(effectiveOn),
                waits() ? dueOn : null,
                amount,
                exitKind,
                Objects.requireNonNull(reason),
                Objects.requireNonNull(Texts.line(document)));
    }

    /** Whether a project in this status waits for a date. */
    boolean waits() {
        return status == ProjectStatus.RETURNED || status == ProjectStatus.PUBLICISED;
    }
}
