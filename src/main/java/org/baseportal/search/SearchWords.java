package org.baseportal.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: words that must all be found. Nothing in them is a wildcard or an operator.
 *
 * @param words folded, without spaces, never empty themselves
 */
public record SearchWords(List<String> words) {

    /** More words than this are not read. */
    public static final int MOST_WORDS = 8;

    /** More characters than this are not read. */
    public static final int LONGEST = 200;

    private static final String TITLE = "T";
    private static final String INITIALS = "P";

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads what somebody typed; nothing typed gives no words. */
    public static SearchWords of(@Nullable String typed) {
        String read = typed == null ? "" : fold(typed);
        return new SearchWords(Arrays.stream(
                        read.substring(0, Math.min(read.length(), LONGEST)).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    /** Whether more was typed than is looked for. */
    public static boolean isTooMuch(@Nullable String typed) {
        return typed != null
                && (typed.strip().length() > LONGEST || typed.strip().split("\\s+").length > MOST_WORDS);
    }

    /** Width, case and composition make no difference; the same folding as the database's {@code projects_fold}. */
    public static String fold(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The search vector of a record, as text for {@code ::tsvector}: grams and initials of its title, grams of the rest. */
    public static String vector(String title, String rest) {
        Set<String> inTitle = Grams.of(title);
        StringBuilder vector = new StringBuilder();
        inTitle.forEach(gram -> append(vector, TITLE + gram));
        Initials.of(title).forEach(gram -> append(vector, INITIALS + gram));
        Set<String> elsewhere = Grams.of(rest);
        elsewhere.removeAll(inTitle);
        elsewhere.forEach(gram -> append(vector, gram));
        return vector.toString();
    }

    private static void append(StringBuilder vector, String lexeme) {
        vector.append(quoted(lexeme)).append(' ');
    }

    /** Asks for all words in the title, as text for {@code ::tsquery}. */
    public String titleQuery() {
        return query(gram -> quoted(TITLE + gram));
    }

    /** Asks for all words anywhere, as text for {@code ::tsquery}. */
    public String anyQuery() {
        return query(gram -> "(" + quoted(TITLE + gram) + "|" + quoted(gram) + ")");
    }

    private String query(UnaryOperator<String> one) {
        return words.stream()
                .map(word -> {
                    String found = Grams.toFind(word).stream().map(one).collect(Collectors.joining("&"));
                    String initials = initials(word);
                    return initials == null ? "(" + found + ")" : "(" + found + "|" + initials + ")";
                })
                .collect(Collectors.joining("&"));
    }

    /** Asks for a word as initials of a title; null if it cannot be that. */
    public static @Nullable String initials(String word) {
        return Initials.fits(word)
                ? Initials.toFind(word).stream()
                        .map(gram -> quoted(INITIALS + gram))
                        .collect(Collectors.joining("&", "(", ")"))
                : null;
    }

    /** Whether the grams alone decide, without a look at the text. */
    public static boolean isOneGram(String word) {
        return Grams.toFind(word).size() == 1;
    }

    /** A lexeme as it is written in a query or vector, whatever characters it has. */
    public static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
