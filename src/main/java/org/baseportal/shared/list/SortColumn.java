package org.baseportal.shared.list;

/**
 * What a list is sorted by in the database. Never holds anything that came from an address.
 *
 * @param expression SQL that is never null; an index stands on (expression, id)
 * @param type the expression's type
 */
public record SortColumn(String expression, KeyType type) {

    /** The collation in which Chinese names are sorted by their reading. */
    public static final String CHINESE = " collate \"zh-Hans-CN-x-icu\"";

    /** Chinese text, sorted by its reading. */
    public static SortColumn chinese(String expression) {
        return new SortColumn(expression + CHINESE, KeyType.TEXT);
    }
}
