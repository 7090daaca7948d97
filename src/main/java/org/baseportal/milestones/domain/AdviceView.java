package org.baseportal.milestones.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Advice asked of one person before a gate.
 *
 * @param state ASKED, GIVEN or DECLINED
 * @param marks empty until it is given
 * @param words why, also why not
 */
public record AdviceView(
        long id,
        long adviserId,
        String adviser,
        @Nullable String question,
        LocalDate dueOn,
        String askedBy,
        Instant askedAt,
        String state,
        @Nullable GateDecision advice,
        Map<AdviceMark, Integer> marks,
        @Nullable String words) {

    /** Whether it still waits for its adviser. */
    public boolean isOpen() {
        return state.equals("ASKED");
    }

    /** The plain mean of the marks, rounded half up to one place; null until they are given. */
    public @Nullable BigDecimal mean() {
        if (marks.isEmpty()) {
            return null;
        }
        int sum = marks.values().stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(marks.size()), 1, RoundingMode.HALF_UP);
    }
}
