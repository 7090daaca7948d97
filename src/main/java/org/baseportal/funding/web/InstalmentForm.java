package org.baseportal.funding.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.CommitmentRow;
import org.baseportal.funding.domain.InstalmentCondition;
import org.baseportal.funding.domain.InstalmentDraft;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Planned money as it is typed; a receipt that is expected asks for amount, day and words only. */
record InstalmentForm(
        @Nullable Integer year,
        @NotNull @Nullable Yuan amount,
        @Nullable Flow flow,
        @Nullable InstalmentCondition condition,
        @Nullable Long milestone,
        @Nullable Stage stage,
        @NotNull @Nullable LocalDate plannedOn,
        @Size(max = 2000) @Nullable String note,
        @Nullable UUID token) {

    static InstalmentForm empty(@Nullable Integer year) {
        return new InstalmentForm(
                year, null, null, InstalmentCondition.DATE, null, null, null, null, UUID.randomUUID());
    }

    /** What annotations cannot say of money that comes in or goes out. */
    void check(Errors errors) {
        if (amount != null && amount.isZero()) {
            errors.rejectValue("amount", "funding.form.amount.positive");
        }
        MoneyDays.check("plannedOn", plannedOn, errors);
    }

    /** What annotations cannot say of an instalment. */
    void checkInstalment(Errors errors) {
        check(errors);
        missing("year", year == null, errors);
        if (year != null && !MoneyDays.isYear(year)) {
            errors.rejectValue("year", "funding.form.year.range");
        }
        missing("flow", flow == null, errors);
        missing("condition", condition == null, errors);
        missing("milestone", condition == InstalmentCondition.MILESTONE && milestone == null, errors);
        missing("stage", condition == InstalmentCondition.GATE && stage == null, errors);
        if (stage != null && stage.next().isEmpty()) {
            errors.rejectValue("stage", "funding.instalmentform.stage.last");
        }
    }

    private static void missing(String field, boolean missing, Errors errors) {
        if (missing && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotNull");
        }
    }

    /** Only for a form that was found right. */
    InstalmentDraft toInstalment(CommitmentRow commitment) {
        InstalmentCondition chosen = Objects.requireNonNull(condition);
        return new InstalmentDraft(
                commitment.source(),
                commitment.number(),
                Objects.requireNonNull(year),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(flow),
                chosen,
                chosen == InstalmentCondition.MILESTONE ? new MilestoneId(Objects.requireNonNull(milestone)) : null,
                chosen == InstalmentCondition.GATE ? stage : null,
                Objects.requireNonNull(plannedOn),
                note,
                tokenOrNew());
    }

    /** Only for a form that was found right. */
    InstalmentDraft toReceipt(long source) {
        return InstalmentDraft.receipt(
                source, Objects.requireNonNull(amount), Objects.requireNonNull(plannedOn), note, tokenOrNew());
    }

    private UUID tokenOrNew() {
        return Objects.requireNonNullElseGet(token, UUID::randomUUID);
    }
}
