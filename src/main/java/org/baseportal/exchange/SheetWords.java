package org.baseportal.exchange;

import java.util.List;
import org.baseportal.exchange.sheet.Headings;

/** The words of {@code sheets/<definition>.properties} that stand for the values of a field. */
public final class SheetWords {

    private final Headings headings;

    private SheetWords(Headings headings) {
        this.headings = headings;
    }

    /** The words of one definition. */
    public static SheetWords of(String definition) {
        return new SheetWords(Headings.of(definition));
    }

    /** What people write for a value of a field. */
    public List<String> words(String field, String value) {
        return headings.words(field, value);
    }
}
