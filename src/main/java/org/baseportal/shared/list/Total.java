package org.baseportal.shared.list;

/**
 * How many rows a filter finds.
 *
 * @param rows the number, exact unless {@code capped}
 * @param capped whether there are at least so many; only free text may be capped
 */
public record Total(long rows, boolean capped) {

    public static Total exact(long rows) {
        return new Total(rows, false);
    }
}
