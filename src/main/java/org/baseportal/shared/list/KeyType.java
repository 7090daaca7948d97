package org.baseportal.shared.list;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The type of the value a list is sorted by, as it travels in a cursor. */
public enum KeyType {
    TEXT("text"),
    NUMBER("numeric"),
    DAY("date"),
    INSTANT("timestamptz");

    private static final DateTimeFormatter POSTGRES_INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]X", Locale.ROOT);

    private final String sql;

    KeyType(String sql) {
        this.sql = sql;
    }

    /** The database's name of the type. */
    String sql() {
        return sql;
    }

    /** Whether the database can read {@code text} as this type: a cursor is only an address and may hold anything. */
    boolean reads(String text) {
        try {
            return switch (this) {
                case TEXT -> text.length() <= 1000 && text.indexOf('\0') < 0;
                case NUMBER -> text.matches("-?\\d{1,20}(\\.\\d{1,6})?");
                case DAY -> LocalDate.parse(text).getYear() > 0;
                case INSTANT -> OffsetDateTime.parse(text, POSTGRES_INSTANT).getYear() > 0;
            };
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
