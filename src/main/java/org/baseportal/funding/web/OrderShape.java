package org.baseportal.funding.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.OrderKind;
import org.springframework.validation.Errors;

/** The forms by which orders are recorded, and what each asks for. */
enum OrderShape {
    /** A budget is changed. */
    BUDGET(EnumSet.range(OrderKind.BUDGET_INITIAL, OrderKind.BUDGET_RECLAIM)),
    /** Money is bound to a project. */
    COMMIT(EnumSet.of(OrderKind.COMMIT)),
    /** A commitment is changed. */
    CHANGE(EnumSet.of(OrderKind.INCREASE, OrderKind.REDUCE, OrderKind.RELEASE)),
    /** Money comes in. */
    RECEIPT(EnumSet.of(OrderKind.RECEIPT)),
    /** Money reaches a project, or comes back from it. */
    PAYMENT(EnumSet.of(OrderKind.PAYMENT, OrderKind.RETURN)),
    /** An entry is taken back. */
    REVERSAL(EnumSet.of(OrderKind.REVERSAL));

    private final Set<OrderKind> kinds;

    OrderShape(Set<OrderKind> kinds) {
        this.kinds = kinds;
    }

    /** The kinds to choose from. */
    OrderKind[] kinds() {
        return kinds.toArray(OrderKind[]::new);
    }

    /** Whether one chooses a kind at all. */
    public boolean hasChoice() {
        return kinds.size() > 1;
    }

    OrderKind kind(OrderForm form) {
        OrderKind chosen = form.kind();
        return chosen != null && kinds.contains(chosen) ? chosen : kinds()[0];
    }

    void check(OrderForm form, Errors errors) {
        if (hasChoice() && (form.kind() == null || !kinds.contains(form.kind())) && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "NotNull");
        }
        boolean paper = this == BUDGET || this == REVERSAL || form.flow() != null && form.flow() != Flow.BASE;
        missing("document", paper && form.document() == null, "funding.form.document.missing", errors);
        missing("flow", this == PAYMENT && form.flow() == null, "NotNull", errors);
        missing("project", this == COMMIT && form.project() == null, "NotBlank", errors);
        missing("toSource", form.kind() == OrderKind.BUDGET_SHIFT && form.toSource() == null, "NotNull", errors);
        boolean carried = form.kind() == OrderKind.BUDGET_CARRY;
        missing("toYear", carried && form.toYear() == null, "NotNull", errors);
        if (carried
                && form.toYear() != null
                && (!MoneyDays.isYear(form.toYear()) || form.toYear().equals(form.year()))) {
            errors.rejectValue("toYear", "funding.form.toYear.wrong");
        }
        boolean paidOut = this == PAYMENT && form.kind() == OrderKind.PAYMENT && form.flow() == Flow.BASE;
        missing("payee", paidOut && form.payee() == null, "NotBlank", errors);
        missing("payeeAccount", paidOut && form.payeeAccount() == null, "NotBlank", errors);
    }

    private static void missing(String field, boolean missing, String key, Errors errors) {
        if (missing && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key);
        }
    }

    /** The form of a planned payment or receipt. */
    static OrderShape of(OrderKind planned) {
        return planned == OrderKind.RECEIPT ? RECEIPT : PAYMENT;
    }

    /** The name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
