package org.baseportal.reviews.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions on many projects of a round as typed; rows without an outcome are left alone. */
record BulkForm(
        @Nullable String minutesNumber,
        @Nullable String minutesOn,
        @Nullable List<Row> rows) {

    static BulkForm empty(String today) {
        return new BulkForm(null, today, List.of());
    }

    /** What is typed for a project; nothing is filled in for anybody. */
    Row row(String code) {
        return rows == null
                ? Row.of(code)
                : rows.stream()
                        .filter(row -> row != null && code.equals(row.code()))
                        .findFirst()
                        .orElse(Row.of(code));
    }

    DecideForm decide(Row row) {
        return new DecideForm(
                row.outcome(), row.amount(), row.stage(), row.reason(), null, null, null, minutesNumber, minutesOn);
    }

    /** One project. */
    record Row(
            @Nullable String code,
            @Nullable String outcome,
            @Nullable String amount,
            @Nullable String stage,
            @Nullable String reason) {

        static Row of(String code) {
            return new Row(code, null, null, null, null);
        }

        boolean isChosen() {
            return outcome != null && !outcome.isBlank();
        }
    }
}
