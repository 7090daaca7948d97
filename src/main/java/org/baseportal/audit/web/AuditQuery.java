package org.baseportal.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baseportal.audit.domain.AuditFilter;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filter as it stands in the address; whatever cannot be read is as if it were not there. */
record AuditQuery(
        @Nullable String who,
        @Nullable String type,
        @Nullable String key,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    AuditQuery {
        who = text(who);
        type = text(type);
        key = text(key);
        action = text(action);
        from = day(from) == null ? null : from;
        to = day(to) == null ? null : to;
    }

    AuditFilter toFilter() {
        return new AuditFilter(who, type, key, action, day(from), day(to));
    }

    /** What is set, by parameter. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "who", who);
        put(set, "type", type);
        put(set, "key", key);
        put(set, "action", action);
        put(set, "from", from);
        put(set, "to", to);
        return set;
    }

    /** The page's address with this filter, without one parameter, plus one. */
    String url(@Nullable String without, @Nullable String cursorName, @Nullable Object cursor) {
        StringBuilder url = new StringBuilder("/admin/audit");
        Map<String, String> parameters = new LinkedHashMap<>(set());
        parameters.remove(without == null ? "" : without);
        if (cursorName != null && cursor != null) {
            parameters.put(cursorName, cursor.toString());
        }
        String between = "?";
        for (Map.Entry<String, String> it : parameters.entrySet()) {
            url.append(between).append(it.getKey()).append('=');
            url.append(UriUtils.encode(it.getValue(), StandardCharsets.UTF_8));
            between = "&";
        }
        return url.toString();
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null) {
            set.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        String clean = Texts.line(typed);
        return clean == null || clean.length() <= 100 ? clean : clean.substring(0, 100);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || !typed.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d") ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
