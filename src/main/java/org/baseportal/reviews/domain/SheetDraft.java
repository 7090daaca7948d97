package org.baseportal.reviews.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is being typed, kept word for word: nothing is refused before it is handed in.
 *
 * @param marks by the id of the criterion
 */
public record SheetDraft(
        Map<Long, MarkDraft> marks,
        @Nullable String advice,
        @Nullable String amount,
        @Nullable String remark) {

    /** Nothing typed yet. */
    public static final SheetDraft EMPTY = new SheetDraft(Map.of(), null, null, null);

    public SheetDraft {
        marks = Map.copyOf(marks);
    }

    /** One mark as typed. */
    public record MarkDraft(
            @Nullable String score, @Nullable String words) {}
}
