package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people write above a column, and what its cells look like, from {@code sheets/<definition>.properties}:
 * {@code heading.<field>} lists headings and {@code choice.<field>.<value>} lists words, both separated by
 * {@code |}; {@code looks.<field>} is a regular expression that most cells of such a column match.
 */
public final class Headings {

    private final Properties lines = new Properties();

    private Headings() {}

    /** The lists of one definition; empty lists if it brings no file. */
    public static Headings of(String definition) {
        Headings headings = new Headings();
        try (InputStream in = Headings.class.getResourceAsStream("/sheets/" + definition + ".properties")) {
            if (in != null) {
                headings.lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return headings;
    }

    /** The headings of a field, best first. */
    public List<String> headings(String field) {
        return list(lines.getProperty("heading." + field));
    }

    /** The words for one value of a field. */
    public List<String> words(String field, String value) {
        return list(lines.getProperty("choice." + field + "." + value));
    }

    Optional<Pattern> looks(String field) {
        return Optional.ofNullable(lines.getProperty("looks." + field)).map(Pattern::compile);
    }

    private static List<String> list(@Nullable String line) {
        return line == null
                ? List.of()
                : new ArrayList<>(
                        Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }
}
