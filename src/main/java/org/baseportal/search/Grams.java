package org.baseportal.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pieces by which a text is found: each character, each two neighbours, and each three neighbours that are not
 * Chinese, so that parts of numbers and English words are found without reading many rows for nothing.
 */
public final class Grams {

    private Grams() {}

    /** Everything a folded text may be found by. */
    public static Set<String> of(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        int[] points = folded.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            for (int length = 1; length <= longest(points, at); length++) {
                grams.add(new String(points, at, length));
            }
        }
        return grams;
    }

    /** The fewest pieces that a text must all have to contain a word; the word is folded and has no spaces. */
    static Set<String> toFind(String word) {
        int[] points = word.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        int covered = 0;
        for (int at = 0; at < points.length; at++) {
            int length = longest(points, at);
            if (at + length > covered || at == 0) {
                grams.add(new String(points, at, length));
                covered = at + length;
            }
        }
        return grams;
    }

    /** How long the longest piece is that begins here; 0 in a gap. */
    private static int longest(int[] points, int at) {
        if (gap(points[at])) {
            return 0;
        }
        if (at + 1 >= points.length || gap(points[at + 1])) {
            return 1;
        }
        boolean three = at + 2 < points.length && plain(points[at]) && plain(points[at + 1]) && plain(points[at + 2]);
        return three ? 3 : 2;
    }

    private static boolean gap(int point) {
        return Character.isWhitespace(point) || point == 0;
    }

    private static boolean plain(int point) {
        return point < 128 && Character.isLetterOrDigit(point);
    }
}
