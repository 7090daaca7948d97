package org.baseportal.exchange.sheet;

/**
 * One cell as it was read: a text, and what the file says it is.
 *
 * @param text the content; a day as {@code 2018-01-05} or, where the cell shows no day, {@code 2018-01}; a number
 *     in plain digits
 * @param kind what kind of cell it was
 */
public record SheetCell(String text, Kind kind) {

    /** The kinds of cells. */
    public enum Kind {
        /** Typed as text, or from a CSV file. */
        TEXT,
        /** A number cell of a workbook. */
        NUMBER,
        /** A number cell with more digits than a workbook keeps: its last digits are lost already. */
        LOSSY,
        /** A date cell of a workbook. */
        DAY,
        /** A cell that shows an error such as {@code #N/A}. */
        ERROR
    }

    /** The cell where nothing stands. */
    public static final SheetCell EMPTY = new SheetCell("", Kind.TEXT);

    /** A text cell. */
    public static SheetCell text(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(text, Kind.TEXT);
    }

    /** Whether a person would see nothing in this cell. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether these are words: neither a number nor a day. */
    boolean isWords() {
        return kind == Kind.TEXT && text.codePoints().anyMatch(Character::isLetter);
    }
}
