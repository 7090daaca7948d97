package org.baseportal.shared.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The place of one row in a sorted list.
 *
 * @param key the value sorted by, as the database writes it
 * @param id the row's id, which decides between equal values
 */
public record Cursor(String key, long id) {

    /** The cursor for an address. */
    public String encode() {
        byte[] bytes = (id + "|" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads a cursor from an address; null if it is none for this type of key. */
    static @Nullable Cursor decode(@Nullable String text, KeyType type) {
        if (text == null || text.isEmpty() || text.length() > 6000) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            if (bar < 1 || !plain.substring(0, bar).matches("\\d{1,18}")) {
                return null;
            }
            String key = plain.substring(bar + 1);
            return type.reads(key) ? new Cursor(key, Long.parseLong(plain.substring(0, bar))) : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
