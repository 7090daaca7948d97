package org.baseportal.projects;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number a project is known by for ever: {@code BP-2026-0001}. Beijing year of registration, serial of the year
 * with at least four digits; never given twice.
 *
 * @param value the code as written
 */
public record ProjectCode(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("BP-\\d{4}-\\d{4,9}");

    /**
     * @throws IllegalArgumentException if the text is no project code
     */
    public ProjectCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a project code");
        }
    }

    /** The code of the given year and serial. */
    public static ProjectCode of(int year, int serial) {
        return new ProjectCode(String.format(Locale.ROOT, "BP-%04d-%04d", year, serial));
    }

    /** The code written in {@code text}, or empty if it is none. */
    public static Optional<ProjectCode> parse(@Nullable String text) {
        return text != null && SHAPE.matcher(text.strip()).matches()
                ? Optional.of(new ProjectCode(text.strip()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
