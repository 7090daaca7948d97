package org.baseportal.shared.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows the rows in order
 * @param total how many rows the filter finds
 * @param size rows per page
 * @param page this page's number, 1-based
 * @param before cursor of the first row if something stands before it
 * @param after cursor of the last row if something stands after it
 */
public record Slice<T>(
        List<T> rows,
        Total total,
        int size,
        long page,
        @Nullable String before,
        @Nullable String after) {

    /**
     * A page of a list that was read as a whole, such as the hits of a search: its neighbours go by number, the
     * cursors say no more than that there are some.
     */
    public static <T> Slice<T> ofWhole(List<T> rows, Total total, int size, int page) {
        String before = page > 1 ? "n" : null;
        String after = (long) page * size < total.rows() ? "n" : null;
        return new Slice<>(rows, total, size, page, before, after);
    }

    /** One page of a list that is here as a whole; behind the last page there is the last. */
    public static <T> Slice<T> cut(List<T> whole, int size, int asked) {
        int page = Math.min(asked, Math.max(1, (whole.size() + size - 1) / size));
        List<T> rows = whole.stream().skip((page - 1L) * size).limit(size).toList();
        return ofWhole(rows, Total.exact(whole.size()), size, page);
    }

    /** The same page with rows made for showing. */
    public <V> Slice<V> map(Function<T, V> view) {
        return new Slice<>(rows.stream().map(view).toList(), total, size, page, before, after);
    }

    /** The addresses for the pagination fragment; {@code list} is the list's address with its filter and sort. */
    public PageLinks links(ListAddress list) {
        ListAddress here = list.without("page").without("after").without("before");
        if (size != PageRequest.DEFAULT_SIZE) {
            here = here.with("size", size);
        }
        long pages = Math.max(1, (total.rows() + size - 1) / size);
        long from = rows.isEmpty() ? 0 : (page - 1) * size + 1;
        String previous = before == null
                ? null
                : (page <= 2 ? here : here.with("page", page - 1).with("before", before)).toString();
        String next = after == null
                ? null
                : here.with("page", page + 1).with("after", after).toString();
        String last = after == null || total.capped()
                ? null
                : here.with("page", pages).toString();
        return new PageLinks(
                total.rows(),
                total.capped(),
                from,
                rows.isEmpty() ? 0 : from + rows.size() - 1,
                page,
                pages,
                before == null ? null : here.toString(),
                previous,
                next,
                last);
    }
}
