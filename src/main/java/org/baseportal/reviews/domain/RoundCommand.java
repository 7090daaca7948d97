package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round as somebody wants it; the parts as in {@link Round}. */
public record RoundCommand(
        String name,
        RoundMode mode,
        long criteriaVersionId,
        LocalDate dueOn,
        int minimumReviewers,
        int quorum,
        ConflictRule conflictRule,
        @Nullable BigDecimal passMark,
        BigDecimal spreadMark) {}
