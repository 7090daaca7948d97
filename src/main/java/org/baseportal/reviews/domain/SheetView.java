package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handed-in sheet as others see it.
 *
 * @param number counts the sheets of the project, for those who may not know whose it is
 * @param reviewer whose it is, or null where that is not told
 * @param total the weighted total, exact
 */
public record SheetView(
        long assignmentId,
        int number,
        @Nullable String reviewer,
        BigDecimal total,
        Advice advice,
        @Nullable BigDecimal amount,
        String remark,
        boolean knockOut,
        String handedInAt,
        int revision,
        List<MarkView> marks) {

    public SheetView {
        marks = List.copyOf(marks);
    }

    /** The total as it is shown. */
    public BigDecimal shownTotal() {
        return Rounding.shown(total);
    }

    /** The mark given to a criterion. */
    public @Nullable MarkView mark(long criterionId) {
        return marks.stream()
                .filter(it -> it.criterionId() == criterionId)
                .findFirst()
                .orElse(null);
    }

    /** One mark. */
    public record MarkView(
            long criterionId, BigDecimal score, @Nullable String words) {}
}
