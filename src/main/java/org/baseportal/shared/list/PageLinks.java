package org.baseportal.shared.list;

import org.jspecify.annotations.Nullable;

/**
 * What the pagination fragment shows. An address is null where there is nowhere to go.
 *
 * @param total how many rows the filter finds
 * @param capped whether {@code total} is only a lower bound ("1,000+"); only free text may be capped
 * @param from number of the first row shown, 1-based; 0 when there is none
 * @param to number of the last row shown
 * @param page the page's number, 1-based
 * @param pages how many pages there are
 */
public record PageLinks(
        long total,
        boolean capped,
        long from,
        long to,
        long page,
        long pages,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String last) {}
