package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.milestones.domain.GateCommand;
import org.baseportal.milestones.domain.GateDecision;
import org.baseportal.projects.Stage;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A gate decision as it is typed. */
record GateForm(
        @Nullable Stage from,
        @Nullable Long seen,
        @Nullable @NotNull GateDecision decision,
        @Nullable Stage back,
        @Nullable @NotBlank @Size(max = 2000) String reason,
        @Nullable @NotBlank @Size(max = 100) String minutesNumber,
        @Nullable @NotNull LocalDate minutesOn,
        @Nullable @Size(max = 2000) String condition,
        @Nullable LocalDate conditionDueOn) {

    private static final int LONGEST_YEARS = 10;

    static GateForm empty(Stage from, long seen, LocalDate today) {
        return new GateForm(from, seen, null, null, null, null, today, null, null);
    }

    /** What annotations cannot say. */
    void check(LocalDate today, Errors errors) {
        if (decision == GateDecision.BACK && (back == null || from == null || back.ordinal() >= from.ordinal())) {
            errors.rejectValue("back", "milestones.gate.back.wrong");
        }
        if (minutesOn != null && (minutesOn.isAfter(today) || minutesOn.getYear() < 1900)) {
            errors.rejectValue("minutesOn", "milestones.error.inFuture");
        }
        if (decision == GateDecision.CONDITIONAL_GO) {
            condition(today, errors);
        }
    }

    private void condition(LocalDate today, Errors errors) {
        if (condition == null) {
            errors.rejectValue("condition", "NotBlank");
        }
        if (conditionDueOn == null) {
            errors.rejectValue("conditionDueOn", "NotBlank");
        } else if (conditionDueOn.isBefore(today) || conditionDueOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.rejectValue("conditionDueOn", "milestones.error.range");
        }
    }

    /** Only for a form that was found right. */
    GateCommand toCommand() {
        return new GateCommand(
                Objects.requireNonNull(decision),
                Objects.requireNonNull(from),
                seen == null ? -1 : seen,
                back,
                Objects.requireNonNull(reason),
                Objects.requireNonNull(Texts.line(minutesNumber)),
                Objects.requireNonNull(minutesOn),
                condition,
                conditionDueOn);
    }
}
