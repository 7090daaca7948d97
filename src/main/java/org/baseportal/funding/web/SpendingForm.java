package org.baseportal.funding.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.baseportal.funding.domain.SpendingSheet;
import org.baseportal.funding.domain.Spent;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Amounts by category as they are typed; one row for each category that was offered. */
record SpendingForm(
        @Nullable List<@Nullable Row> rows,
        @Nullable @Size(max = 2000) String note,
        @Nullable Long version) {

    private static final int MOST = 50;

    /** One category. */
    record Row(
            @Nullable String category,
            @Nullable Yuan fiscal,
            @Nullable Yuan own) {}

    static SpendingForm of(
            SpendingSheet sheet, Function<SpendingSheet.Line, Spent> figure, @Nullable String note, long version) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (SpendingSheet.Line line : sheet.lines()) {
            Spent spent = figure.apply(line);
            rows.add(new Row(line.category().code(), spent.fiscal(), spent.own()));
        }
        return new SpendingForm(rows, note, version);
    }

    /** The rows of the sheet with what was typed, whatever else was sent. */
    SpendingForm fitted(SpendingSheet sheet) {
        List<@Nullable Row> sent = Objects.requireNonNullElse(rows, List.of());
        List<@Nullable Row> fitted = new ArrayList<>();
        for (int at = 0; at < sheet.lines().size(); at++) {
            Row row = at < sent.size() ? sent.get(at) : null;
            String category = sheet.lines().get(at).category().code();
            fitted.add(row == null ? new Row(category, null, null) : new Row(category, row.fiscal(), row.own()));
        }
        return new SpendingForm(fitted, note, version);
    }

    /** What annotations cannot say: rows are those of the sheet, and nothing is below zero. */
    void check(SpendingSheet sheet, Errors errors) {
        List<@Nullable Row> sent = Objects.requireNonNullElse(rows, List.of());
        if (sent.size() > MOST) {
            errors.reject("funding.spending.stale");
            return;
        }
        for (int at = 0; at < sent.size(); at++) {
            Row row = sent.get(at);
            boolean fits = row != null
                    && at < sheet.lines().size()
                    && sheet.lines().get(at).category().code().equals(row.category());
            if (!fits) {
                errors.reject("funding.spending.stale");
                return;
            }
            negative(row.fiscal(), "rows[" + at + "].fiscal", errors);
            negative(row.own(), "rows[" + at + "].own", errors);
        }
    }

    private static void negative(@Nullable Yuan amount, String field, Errors errors) {
        if (amount != null && amount.isNegative()) {
            errors.rejectValue(field, "funding.spending.negative");
        }
    }

    /** Only for a form that was found right. */
    Map<String, Spent> amounts() {
        Map<String, Spent> amounts = new LinkedHashMap<>();
        for (Row row : Objects.requireNonNullElse(rows, List.<Row>of())) {
            if (row != null && row.category() != null) {
                Spent spent = new Spent(
                        Objects.requireNonNullElse(row.fiscal(), Yuan.ZERO),
                        Objects.requireNonNullElse(row.own(), Yuan.ZERO));
                if (!spent.sum().isZero()) {
                    amounts.put(row.category(), spent);
                }
            }
        }
        return amounts;
    }

    @Nullable
    String words() {
        return Texts.paragraph(note);
    }

    long seen() {
        return version == null ? Long.MIN_VALUE : version;
    }
}
