package org.baseportal.exchange;

/**
 * One column of a sheet that is written.
 *
 * @param heading the words in the first row, already in the reader's language; units belong in here
 * @param kind how its cells are written and aligned
 */
public record SheetColumn(String heading, Kind kind) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** A short text: a code, a name, a number that nobody adds up. */
        TEXT(18),
        /** A text of several lines or a title. */
        LONG_TEXT(44),
        /** A whole number. */
        INTEGER(9),
        /** An amount; yuan or 10,000 yuan as the heading says, never rounded. */
        MONEY(16),
        /** A day. */
        DAY(12);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }
    }
}
