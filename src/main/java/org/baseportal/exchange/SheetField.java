package org.baseportal.exchange;

import java.util.List;

/**
 * One thing a row can tell.
 *
 * @param key the property's name; its other headings stand in {@code sheets/<definition>.properties}
 * @param required whether a row without it is faulty
 * @param max the most characters of a text or of each word, the largest number
 * @param choices what a {@link FieldKind#CHOICE} may be; empty for others
 */
public record SheetField(String key, FieldKind kind, boolean required, int max, List<Choice> choices) {

    public SheetField {
        choices = List.copyOf(choices);
    }

    public static SheetField of(String key, FieldKind kind, int max) {
        return new SheetField(key, kind, false, max, List.of());
    }

    public static SheetField of(String key, FieldKind kind) {
        return of(key, kind, 0);
    }

    public static SheetField choice(String key, List<Choice> choices) {
        return new SheetField(key, FieldKind.CHOICE, false, 0, choices);
    }

    /** The same field, which every row must fill. */
    public SheetField obligatory() {
        return new SheetField(key, kind, true, max, choices);
    }
}
