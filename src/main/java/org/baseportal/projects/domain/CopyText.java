package org.baseportal.projects.domain;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds lines of PostgreSQL's COPY text format. */
final class CopyText {

    private final StringBuilder lines = new StringBuilder();
    private boolean begun;

    /** One more column; null stays null. */
    CopyText add(@Nullable Object value) {
        if (begun) {
            lines.append('\t');
        }
        begun = true;
        if (value == null) {
            lines.append("\\N");
        } else if (value instanceof Collection<?> list) {
            escape(array(list));
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** The end of a row. */
    void end() {
        lines.append('\n');
        begun = false;
    }

    private static String array(Collection<?> list) {
        return list.stream()
                .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
