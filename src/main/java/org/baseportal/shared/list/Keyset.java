package org.baseportal.shared.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a sorted list without counting its way there: after a cursor, before a cursor, or by number;
 * past the middle from the end. The caller adds {@link #condition()} and {@link #order()} to its query, binds
 * {@link #params()}, selects {@link #key()} and hands the rows to {@link #slice}.
 */
public final class Keyset {

    private final SortColumn column;
    private final SortDirection direction;
    private final String idColumn;
    private final Total total;
    private final int size;
    private final long page;
    private final @Nullable Cursor cursor;
    private final boolean backwards;
    private final long offset;
    private final long limit;

    private Keyset(
            SortColumn column,
            SortDirection direction,
            String idColumn,
            Total total,
            PageRequest request,
            boolean byCursor) {
        this.column = column;
        this.direction = direction;
        this.idColumn = idColumn;
        this.total = total;
        this.size = request.size();
        Cursor after = byCursor ? Cursor.decode(request.after(), column.type()) : null;
        Cursor before = byCursor && after == null ? Cursor.decode(request.before(), column.type()) : null;
        long pages = Math.max(1, (total.rows() + size - 1) / size);
        this.page =
                total.capped() && (after != null || before != null) ? request.page() : Math.min(request.page(), pages);
        long skipped = (page - 1) * size;
        boolean fromEnd = !total.capped() && page > 1 && skipped > total.rows() / 2;
        if (after != null || before != null) {
            this.cursor = after != null ? after : before;
            this.backwards = before != null;
            this.offset = 0;
            this.limit = size + 1L;
        } else {
            this.cursor = null;
            this.backwards = fromEnd;
            this.offset = fromEnd ? Math.max(0, total.rows() - skipped - size) : skipped;
            this.limit = fromEnd ? Math.min(size, total.rows() - skipped) : size + 1L;
        }
    }

    /**
     * @param column what is sorted by
     * @param direction which way
     * @param idColumn the id that decides between equal values, for example {@code p.id}
     * @param total how many rows the filter finds
     * @param request the part asked for
     */
    public static Keyset of(
            SortColumn column, SortDirection direction, String idColumn, Total total, PageRequest request) {
        return new Keyset(column, direction, idColumn, total, request, true);
    }

    /** The expression to select as the row's cursor key. */
    public String key() {
        return "(" + column.expression() + ")::text";
    }

    /** Begins with {@code and}, or is empty. */
    public String condition() {
        if (cursor == null) {
            return "";
        }
        String sign = ascending() ? ">" : "<";
        return " and (" + column.expression() + ", " + idColumn + ") " + sign + " (cast(:cursorKey as "
                + column.type().sql() + "), :cursorId)";
    }

    /** The order, the number of rows and where to begin. */
    public String order() {
        String way = ascending() ? " asc" : " desc";
        return " order by " + column.expression() + way + ", " + idColumn + way
                + " limit :cursorLimit offset :cursorOffset";
    }

    private boolean ascending() {
        return (direction == SortDirection.ASC) != backwards;
    }

    /** What {@link #condition()} and {@link #order()} refer to. */
    public Map<String, Object> params() {
        return cursor == null
                ? Map.of("cursorLimit", limit, "cursorOffset", offset)
                : Map.of(
                        "cursorKey",
                        cursor.key(),
                        "cursorId",
                        cursor.id(),
                        "cursorLimit",
                        limit,
                        "cursorOffset",
                        offset);
    }

    /** The same list by number, for when the rows behind a cursor have gone. */
    public @Nullable Keyset withoutCursor(PageRequest request) {
        return cursor == null ? null : new Keyset(column, direction, idColumn, total, request, false);
    }

    /** Puts the rows that were read in order and finds out where one can go from here. */
    public <T> Slice<T> slice(List<T> read, Function<T, Cursor> cursorOf) {
        List<T> rows = new ArrayList<>(read);
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean byCursorBack = backwards && cursor != null;
        boolean next = backwards ? byCursorBack || page * size < total.rows() : more;
        boolean previous = byCursorBack ? more : page > 1 || cursor != null;
        return new Slice<>(
                List.copyOf(rows),
                total,
                size,
                previous ? Math.max(page, 2) : 1,
                previous && !rows.isEmpty() ? cursorOf.apply(rows.get(0)).encode() : null,
                next && !rows.isEmpty()
                        ? cursorOf.apply(rows.get(rows.size() - 1)).encode()
                        : null);
    }
}
