package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is handed in.
 *
 * @param marks by the id of the criterion
 * @param amount the amount he suggests, or null
 * @param remark his judgement in words
 */
public record SheetCommand(
        Map<Long, Mark> marks, Advice advice, @Nullable Yuan amount, String remark) {

    public SheetCommand {
        marks = Map.copyOf(marks);
    }

    /** One mark. */
    public record Mark(BigDecimal score, @Nullable String words) {}
}
