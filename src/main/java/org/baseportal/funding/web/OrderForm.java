package org.baseportal.funding.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.OrderDraft;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An order as it is typed; each kind of form asks for some of it. */
record OrderForm(
        @Nullable OrderKind kind,
        @NotNull @Nullable Integer year,
        @Nullable Long toSource,
        @Nullable Integer toYear,
        @Size(max = 30) @Nullable String project,
        @Nullable Flow flow,
        @NotNull @Nullable Yuan amount,
        @Nullable Yuan amount2,
        @Nullable Yuan amount3,
        @NotNull @Nullable LocalDate valueOn,
        @Size(max = 200) @Nullable String document,
        @Size(max = 100) @Nullable String voucher,
        @Size(max = 200) @Nullable String payee,
        @Size(max = 60) @Nullable String payeeAccount,
        @Size(max = 2000) @Nullable String note,
        @Nullable Boolean intent,
        @Nullable UUID token) {

    OrderForm {
        intent = Boolean.TRUE.equals(intent);
    }

    static OrderForm empty(int year, LocalDate day, @Nullable String project) {
        return new OrderForm(
                null,
                year,
                null,
                null,
                project,
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID());
    }

    /** A form that is about a known amount. */
    static OrderForm of(int year, LocalDate day, Yuan amount) {
        return new OrderForm(
                null,
                year,
                null,
                null,
                null,
                null,
                amount,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID());
    }

    /** The same form for what was planned. */
    OrderForm paying(OrderKind planned, Flow way, @Nullable String words) {
        return new OrderForm(
                planned, year, null, null, null, way, amount, null, null, valueOn, null, null, null, null, words, null,
                token);
    }

    /** What annotations cannot say. */
    void check(OrderShape shape, Errors errors) {
        if (amount != null && total().isZero()) {
            errors.rejectValue("amount", "funding.form.amount.positive");
        }
        if (year != null && !MoneyDays.isYear(year)) {
            errors.rejectValue("year", "funding.form.year.range");
        }
        MoneyDays.check("valueOn", valueOn, errors);
        shape.check(this, errors);
    }

    private Yuan total() {
        return parts().stream().reduce(Yuan.ZERO, Yuan::plus);
    }

    List<Yuan> parts() {
        return List.of(
                amount == null ? Yuan.ZERO : amount,
                amount2 == null ? Yuan.ZERO : amount2,
                amount3 == null ? Yuan.ZERO : amount3);
    }

    OrderDraft.Papers papers() {
        return new OrderDraft.Papers(
                Texts.line(document), Texts.line(voucher), Texts.line(payee), Texts.line(payeeAccount), note);
    }

    UUID tokenOrNew() {
        return Objects.requireNonNullElseGet(token, UUID::randomUUID);
    }
}
