package org.baseportal.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What each step asks a person to fill in. The aggregate refuses the same things once more. */
@Component
class VerbCheck {

    private static final int LONGEST_DAYS = 366;

    private final Clock clock;

    VerbCheck(Clock clock) {
        this.clock = clock;
    }

    void check(Verb verb, VerbForm form, @Nullable Yuan wanted, Errors errors) {
        if (verb.needsReason() && form.reason() == null) {
            reject(errors, "reason", "NotBlank");
        }
        switch (verb) {
            case RETURN -> day(form.dueOn(), "dueOn", errors);
            case APPROVE -> approval(form, wanted, errors);
            case GRADUATE -> need(form.exitKind(), "exitKind", errors);
            default -> {}
        }
        if (form.minutesOn() != null && form.minutesOn().isAfter(Days.today(clock))) {
            reject(errors, "minutesOn", "projects.error.inFuture");
        }
        if (form.minutesOn() != null && form.minutesOn().getYear() < 1900) {
            reject(errors, "minutesOn", "projects.error.dateRange");
        }
    }

    private void approval(VerbForm form, @Nullable Yuan wanted, Errors errors) {
        need(form.amount(), "amount", errors);
        need(form.stage(), "stage", errors);
        need(form.minutesNumber(), "minutesNumber", errors);
        need(form.minutesOn(), "minutesOn", errors);
        if (Boolean.TRUE.equals(form.notice())) {
            day(form.noticeEndsOn(), "noticeEndsOn", errors);
        }
        if (Boolean.TRUE.equals(form.conditional())) {
            need(form.condition(), "condition", errors);
            day(form.conditionDueOn(), "conditionDueOn", errors);
        }
        Yuan amount = form.amount();
        if (amount != null && wanted != null && amount.compareTo(wanted) < 0 && form.reason() == null) {
            reject(errors, "reason", "projects.error.cutNeedsReason");
        }
    }

    private void day(@Nullable LocalDate day, String field, Errors errors) {
        need(day, field, errors);
        LocalDate today = Days.today(clock);
        if (day != null && day.isBefore(today)) {
            reject(errors, field, "projects.error.inPast");
        } else if (day != null && day.isAfter(today.plusDays(LONGEST_DAYS))) {
            reject(errors, field, "projects.error.tooFar");
        }
    }

    private static void need(@Nullable Object value, String field, Errors errors) {
        if (value == null) {
            reject(errors, field, "NotBlank");
        }
    }

    private static void reject(Errors errors, String field, String code) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, code);
        }
    }
}
