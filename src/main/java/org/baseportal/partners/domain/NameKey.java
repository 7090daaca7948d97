package org.baseportal.partners.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name in which two ways to write it are one: width, case, spaces, brackets and points are folded. */
final class NameKey {

    /** So that a key always fits its index, whatever NFKC made of the name. */
    private static final int LONGEST = 400;

    private NameKey() {}

    /** The key of a name; empty only for a blank name. */
    static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = keep(folded);
        return cut(key.isEmpty() ? folded.strip() : key);
    }

    private static String keep(String folded) {
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '+'
                        || c == '&')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String cut(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, key.offsetByCodePoints(0, LONGEST / 2));
    }
}
