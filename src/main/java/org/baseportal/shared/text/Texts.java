package org.baseportal.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what people type or paste, once, before anything else looks at it. Control characters, NUL, characters that
 * turn the direction of writing, zero-width marks and unpaired surrogates go; letters, emoji and right-to-left words
 * stay.
 */
public final class Texts {

    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|\\p{Cs}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern TRAILING = Pattern.compile("[ \\t\\u00A0\\u3000]+(?=\\n)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{4,}");

    private Texts() {}

    /** One line: every run of white space becomes one space. Returns null where nothing is left. */
    public static @Nullable String line(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        return nullIfEmpty(BLANKS.matcher(basic(raw)).replaceAll(" "));
    }

    /** Several lines: line ends become {@code \n}, three empty lines at most. Returns null where nothing is left. */
    public static @Nullable String paragraph(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = TRAILING.matcher(basic(raw)).replaceAll("");
        return nullIfEmpty(EMPTY_LINES.matcher(text).replaceAll("\n\n\n"));
    }

    private static String basic(String raw) {
        String unix = raw.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(UNWANTED.matcher(unix).replaceAll(""), Normalizer.Form.NFC);
    }

    private static @Nullable String nullIfEmpty(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
