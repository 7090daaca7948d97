package org.baseportal.matching.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The pieces by which two texts are compared: two neighbouring Chinese characters, whole Latin words. */
final class Grams {

    private static final Pattern RUN = Pattern.compile("[\\u3400-\\u9fff]{2,}|[a-z][a-z0-9]{2,}");
    private static final Set<String> COMMON = common();

    private Grams() {}

    private static Set<String> common() {
        try {
            String words =
                    new ClassPathResource("matching/common-words.txt").getContentAsString(StandardCharsets.UTF_8);
            return Set.copyOf(new LinkedHashSet<>(Arrays.asList(words.strip().split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> grams = new LinkedHashSet<>();
        Matcher run = RUN.matcher(folded);
        while (run.find()) {
            String found = run.group();
            if (found.charAt(0) < 128) {
                grams.add(found);
            } else {
                for (int at = 0; at + 1 < found.length(); at++) {
                    grams.add(found.substring(at, at + 2));
                }
            }
        }
        grams.removeAll(COMMON);
        return grams;
    }

    /** Shared pieces, as a person would read them. */
    static List<String> shared(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        return smaller.stream().filter(larger::contains).sorted().toList();
    }
}
