package org.baseportal.shared.list;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, already made harmless: an unknown or silly number becomes the default.
 *
 * @param page 1-based; used when no cursor is given
 * @param size rows per page, 1 to 100
 * @param after cursor: rows after this one
 * @param before cursor: rows before this one
 */
public record PageRequest(
        int page,
        int size,
        @Nullable String after,
        @Nullable String before) {

    /** Rows per page unless asked otherwise. */
    public static final int DEFAULT_SIZE = 20;

    /** The most rows a page shows. */
    public static final int MAX_SIZE = 100;

    /** Reads the parameters of an address, whatever somebody wrote there. */
    public static PageRequest of(
            @Nullable String page, @Nullable String size, @Nullable String after, @Nullable String before) {
        int rows = Math.min(number(size, DEFAULT_SIZE), MAX_SIZE);
        return new PageRequest(number(page, 1), rows, after, before);
    }

    private static int number(@Nullable String text, int fallback) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return fallback;
        }
        int value = Integer.parseInt(text);
        return value < 1 ? fallback : value;
    }
}
