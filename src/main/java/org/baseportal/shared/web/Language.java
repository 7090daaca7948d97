package org.baseportal.shared.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Chinese is the default, whatever machine or browser. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** The locale that messages are looked up in. */
    public Locale locale() {
        return locale;
    }

    /** The page's {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** The word for addresses and cookies: {@code zh} or {@code en}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a key; null for anything else. */
    public static @Nullable Language of(@Nullable String key) {
        for (Language language : values()) {
            if (language.key().equals(key)) {
                return language;
            }
        }
        return null;
    }

    /** The language that a locale is shown in. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }
}
