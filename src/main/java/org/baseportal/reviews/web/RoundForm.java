package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.reviews.domain.ConflictRule;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.RoundCommand;
import org.baseportal.reviews.domain.RoundMode;
import org.jspecify.annotations.Nullable;

/** A round as typed. */
record RoundForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String mode,
        @Nullable String criteria,
        @Nullable String dueOn,
        @Nullable String minimumReviewers,
        @Nullable String quorum,
        @Nullable String conflictRule,
        @Nullable String passMark,
        @Nullable String spreadMark,
        @Nullable String reason) {

    static RoundForm empty(LocalDate today) {
        String due = today.plusDays(14).toString();
        return new RoundForm(
                "0",
                null,
                RoundMode.WRITTEN.name(),
                null,
                due,
                "3",
                "1",
                ConflictRule.LEGAL_PERSON.name(),
                "60",
                "15",
                null);
    }

    static RoundForm from(Round it) {
        return new RoundForm(
                String.valueOf(it.version()),
                it.name(),
                it.mode().name(),
                String.valueOf(it.criteriaVersionId()),
                it.dueOn().toString(),
                String.valueOf(it.minimumReviewers()),
                String.valueOf(it.quorum()),
                it.conflictRule().name(),
                it.passMark() == null
                        ? null
                        : it.passMark().stripTrailingZeros().toPlainString(),
                it.spreadMark().stripTrailingZeros().toPlainString(),
                null);
    }

    RoundCommand read(Typed typed) {
        LocalDate day = typed.day("dueOn", dueOn, true);
        RoundMode how = Typed.choice(RoundMode.class, mode);
        ConflictRule rule = Typed.choice(ConflictRule.class, conflictRule);
        long version = CriteriaController.number(criteria);
        if (how == null) {
            typed.reject("mode", "NotBlank");
        }
        if (rule == null) {
            typed.reject("conflictRule", "NotBlank");
        }
        if (version < 0) {
            typed.reject("criteria", "NotBlank");
        }
        BigDecimal minimum = typed.needed("minimumReviewers", minimumReviewers, 0, "1", "50");
        BigDecimal needed = typed.needed("quorum", quorum, 0, "1", "50");
        return new RoundCommand(
                typed.line("name", name, 100),
                Objects.requireNonNullElse(how, RoundMode.WRITTEN),
                version,
                Objects.requireNonNullElse(day, LocalDate.EPOCH),
                minimum.intValue(),
                needed.intValue(),
                Objects.requireNonNullElse(rule, ConflictRule.LEGAL_PERSON),
                typed.number("passMark", passMark, 2, "0", "100"),
                typed.needed("spreadMark", spreadMark, 2, "0", "100"));
    }
}
