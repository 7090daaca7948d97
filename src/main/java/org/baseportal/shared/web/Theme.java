package org.baseportal.shared.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bright the pages are. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the reader's device says. */
    AUTO;

    /** The word for addresses, cookies and style sheets. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a key; null for anything else. */
    public static @Nullable Theme of(@Nullable String key) {
        for (Theme theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return null;
    }
}
