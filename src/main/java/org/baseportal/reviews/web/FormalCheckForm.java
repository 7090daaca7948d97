package org.baseportal.reviews.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baseportal.reviews.domain.CallItem;
import org.baseportal.reviews.domain.CheckOutcome;
import org.baseportal.reviews.domain.FormalCheck;
import org.baseportal.reviews.domain.FormalCheck.Answered;
import org.jspecify.annotations.Nullable;

/** A formal check as typed; the rows stand in the order of the items. */
record FormalCheckForm(
        @Nullable List<Row> rows,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String dueOn) {

    /** The list may grow: the page asks for the problems of rows that a sent form left out. */
    FormalCheckForm {
        rows = rows == null ? new ArrayList<>() : new ArrayList<>(rows);
    }

    static FormalCheckForm empty() {
        return new FormalCheckForm(List.of(), null, null, null);
    }

    Row row(int index) {
        return rows == null || index >= rows.size() || rows.get(index) == null ? new Row(null, null) : rows.get(index);
    }

    FormalCheck read(Typed typed, List<CallItem> items) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Row row = row(i);
            String note = typed.optional("rows[" + i + "].note", row.note(), 500);
            boolean fits = "yes".equals(row.fits());
            if (!fits && !"no".equals(row.fits())) {
                typed.reject("rows[" + i + "].fits", "NotBlank");
            } else if (!fits && note == null) {
                typed.reject("rows[" + i + "].note", "NotBlank");
            }
            answers.add(new Answered(items.get(i).position(), fits, note));
        }
        CheckOutcome known = Typed.choice(CheckOutcome.class, outcome);
        if (known == null) {
            typed.reject("outcome", "NotBlank");
        } else if (known != CheckOutcome.ACCEPTED && reason == null) {
            typed.reject("reason", "NotBlank");
        }
        LocalDate due = typed.day("dueOn", dueOn, known == CheckOutcome.RETURNED);
        return new FormalCheck(
                Objects.requireNonNullElse(known, CheckOutcome.REFUSED),
                answers,
                typed.optional("reason", reason, 2000),
                due);
    }

    /** The answer to one item. */
    record Row(@Nullable String fits, @Nullable String note) {

        /** A row that was not sent. */
        Row() {
            this(null, null);
        }
    }
}
