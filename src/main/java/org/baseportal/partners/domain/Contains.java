package org.baseportal.partners.domain;

import java.util.Locale;

/** Makes the pattern of {@code LIKE} from what a person typed: %, _ and \ are plain characters. */
final class Contains {

    private Contains() {}

    static String pattern(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
        return "%" + plain + "%";
    }
}
