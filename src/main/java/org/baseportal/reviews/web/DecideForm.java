package org.baseportal.reviews.web;

import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.projects.Stage;
import org.baseportal.reviews.domain.MotionCommand;
import org.baseportal.reviews.domain.Outcome;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** A decision as typed. The amount begins empty: it is never filled in by the portal. */
record DecideForm(
        @Nullable String outcome,
        @Nullable String amount,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String condition,
        @Nullable String dueOn,
        @Nullable String noticeEndsOn,
        @Nullable String minutesNumber,
        @Nullable String minutesOn) {

    static DecideForm empty(Stage stage, LocalDate today) {
        return new DecideForm(null, null, stage.name(), null, null, null, null, null, today.toString());
    }

    MotionCommand read(Typed typed, LocalDate today) {
        Outcome known = Typed.choice(Outcome.class, outcome);
        Stage entry = Typed.choice(Stage.class, stage);
        Yuan money = SheetForm.money("amount", amount, typed);
        LocalDate minutes = typed.day("minutesOn", minutesOn, true);
        LocalDate due = ahead("dueOn", typed.day("dueOn", dueOn, known != null && known.needsDay()), today, typed);
        LocalDate notice = ahead("noticeEndsOn", typed.day("noticeEndsOn", noticeEndsOn, false), today, typed);
        if (known == null) {
            typed.reject("outcome", "NotBlank");
        } else {
            needs(known, money, entry, typed);
        }
        if (minutes != null && minutes.isAfter(today)) {
            typed.reject("minutesOn", "reviews.error.inFuture");
        }
        return new MotionCommand(
                Objects.requireNonNullElse(known, Outcome.REJECT),
                money,
                entry,
                typed.optional("reason", reason, 2000),
                typed.optional("condition", condition, 2000),
                due,
                notice,
                typed.line("minutesNumber", minutesNumber, 100),
                Objects.requireNonNullElse(minutes, today));
    }

    private void needs(Outcome known, @Nullable Yuan money, @Nullable Stage entry, Typed typed) {
        if (known.isApproval() && money == null) {
            typed.reject("amount", "NotBlank");
        }
        if (known.isApproval() && entry == null) {
            typed.reject("stage", "NotBlank");
        }
        if (known == Outcome.CONDITIONAL && condition == null) {
            typed.reject("condition", "NotBlank");
        }
        if (known != Outcome.APPROVE && reason == null) {
            typed.reject("reason", "NotBlank");
        }
    }

    private static @Nullable LocalDate ahead(String field, @Nullable LocalDate day, LocalDate today, Typed typed) {
        if (day != null && day.isBefore(today)) {
            typed.reject(field, "reviews.error.inPast");
        }
        return day;
    }
}
