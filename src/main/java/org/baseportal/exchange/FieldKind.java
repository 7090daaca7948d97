package org.baseportal.exchange;

/** What a column may hold, and as which Java type a definition gets it. */
public enum FieldKind {
    /** One line: String. */
    LINE,
    /** Several lines: String. */
    PARAGRAPH,
    /** Several short texts in one cell, with a list's separators between them: List of String. */
    WORDS,
    /** A day; of a month the first: LocalDate. */
    FIRST_DAY,
    /** A day; of a month the last: LocalDate. */
    LAST_DAY,
    /** Two dates in one cell: {@link Period}. */
    TERM,
    /** An amount, in the unit chosen for its column unless the cell names one: Yuan. */
    MONEY,
    /** A whole number from 0 to the field's maximum: Integer. */
    INTEGER,
    /** One of the field's choices: its value as String. */
    CHOICE
}
