package org.baseportal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A text cut where a search hit it, so that a page can mark the hits. */
public final class MarkedText {

    /**
     * A piece of the text.
     *
     * @param hit whether it is what was looked for
     */
    public record Part(String text, boolean hit) {}

    private final int[] points;
    private final String[] folded;
    private final BitSet hits = new BitSet();

    private MarkedText(String text) {
        points = text.codePoints().toArray();
        folded = new String[points.length];
        for (int at = 0; at < points.length; at++) {
            folded[at] = Normalizer.normalize(new String(points, at, 1), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Cuts a text at every occurrence of every word. */
    public static List<Part> of(String text, SearchWords words) {
        return cut(text, words, false);
    }

    /** Cuts a title at every occurrence of every word, also where the word is its initials. */
    public static List<Part> ofTitle(String title, SearchWords words) {
        return cut(title, words, true);
    }

    private static List<Part> cut(String text, SearchWords words, boolean withInitials) {
        MarkedText marked = new MarkedText(text);
        for (String word : words.words()) {
            boolean initials = withInitials && Initials.fits(word);
            for (int at = 0; at < marked.points.length; at++) {
                marked.mark(at, marked.end(at, word));
                if (initials) {
                    marked.mark(at, marked.endOfInitials(at, word));
                }
            }
        }
        return marked.parts();
    }

    private void mark(int from, int end) {
        if (end > from) {
            hits.set(from, end);
        }
    }

    /** Where the word ends that begins here; no further than here if it does not. */
    private int end(int from, String word) {
        int read = 0;
        for (int at = from; at < points.length; at++) {
            if (folded[at].isEmpty() || !word.startsWith(folded[at], read)) {
                return from;
            }
            read += folded[at].length();
            if (read == word.length()) {
                return at + 1;
            }
        }
        return from;
    }

    private int endOfInitials(int from, String word) {
        int read = 0;
        for (int at = from; at < points.length; at++) {
            String letters = folded[at].isEmpty() ? "" : Initials.readings(folded[at].codePointAt(0));
            if (letters.isEmpty() && at > from) {
                continue;
            }
            if (letters.indexOf(word.charAt(read)) < 0) {
                return from;
            }
            read++;
            if (read == word.length()) {
                return at + 1;
            }
        }
        return from;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < points.length) {
            boolean hit = hits.get(from);
            int next = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            int end = next < 0 ? points.length : Math.min(next, points.length);
            parts.add(new Part(new String(points, from, end - from), hit));
            from = end;
        }
        return parts;
    }
}
