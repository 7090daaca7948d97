package org.baseportal.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One row as values. What is not mapped, blank or unreadable is not there.
 *
 * @param row the row's number in the file
 * @param values by field key, typed as {@link FieldKind} says
 */
public record SheetRecord(int row, Map<String, Object> values) {

    public SheetRecord {
        values = Map.copyOf(values);
    }

    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    public @Nullable LocalDate day(String key) {
        return (LocalDate) values.get(key);
    }

    public @Nullable Period period(String key) {
        return (Period) values.get(key);
    }

    public @Nullable Yuan money(String key) {
        return (Yuan) values.get(key);
    }

    public @Nullable Integer number(String key) {
        return (Integer) values.get(key);
    }

    /** The words of a list; empty where there are none. */
    public List<String> words(String key) {
        return values.get(key) instanceof List<?> words
                ? words.stream().map(String.class::cast).toList()
                : List.of();
    }
}
