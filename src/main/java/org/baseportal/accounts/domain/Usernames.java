package org.baseportal.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;

/** One person, one spelling: full-width and upper-case letters are the same name. */
public final class Usernames {

    /** What a new name looks like once normalised. */
    public static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,49}";

    private Usernames() {}

    /** The spelling under which a name is kept and looked up; never longer than 100 characters. */
    public static String normalise(String typed) {
        String cut = typed.length() > 100 ? typed.substring(0, 100) : typed;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
