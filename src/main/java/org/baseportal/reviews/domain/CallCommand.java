package org.baseportal.reviews.domain;

import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ProductKind;
import org.jspecify.annotations.Nullable;

/** A call as somebody wants it; the parts as in {@link Call}, its days as Beijing days. */
public record CallCommand(
        String name,
        String guide,
        LocalDate opensOn,
        LocalDate closesOn,
        List<ProductKind> kinds,
        @Nullable Integer mostPerUnit,
        @Nullable Integer mostPerPi,
        long criteriaVersionId,
        int noticeDays,
        List<CallItem> items) {

    public CallCommand {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }
}
