package org.baseportal.exchange;

import java.util.List;

/**
 * One value a column may hold.
 *
 * @param value the value that is kept
 * @param labels what people call it; the first is shown, all are understood
 */
public record Choice(String value, List<String> labels) {

    public Choice {
        labels = List.copyOf(labels);
    }

    /** What a page or a template shows. */
    public String label() {
        return labels.isEmpty() ? value : labels.get(0);
    }
}
