package org.baseportal.audit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Words for what the trail holds as codes. A module may name its acts and fields itself, under its own keys. */
@Component
class AuditWords {

    /** A word inside a kept value that has a translation: {@code #{key}}. */
    private static final Pattern TOKEN = Pattern.compile("#\\{([a-z]+(?:\\.[A-Za-z_]+)+)\\}");

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    String type(String type, Locale locale) {
        return word(type, locale, "audit.type." + type);
    }

    String action(String type, String action, Locale locale) {
        String verb = action.toUpperCase(Locale.ROOT).replace('-', '_');
        return word(action, locale, type + "s.verb." + verb, "audit.action." + action);
    }

    String action(String action, Locale locale) {
        return action("project", action, locale);
    }

    String field(String type, String field, Locale locale) {
        return word(
                field,
                locale,
                "audit.field." + type + "." + field,
                type + "s.form." + field + ".label",
                type + "s.field." + field,
                "audit.field." + field);
    }

    /** A value that is kept as a code, in words; any other value as it is. */
    String value(String type, String field, @Nullable String value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (!type.equals("user")) {
            return TOKEN.matcher(value)
                    .replaceAll(found -> Matcher.quoteReplacement(word(found.group(), locale, found.group(1))));
        }
        return switch (field) {
            case "roles" ->
                Arrays.stream(value.split(", ", -1))
                        .map(role -> word(role, locale, "accounts.role." + role))
                        .collect(Collectors.joining(" · "));
            case "active" -> word(value, locale, "audit.value." + value);
            case "language", "theme" -> word(value, locale, "shared." + field + "." + value);
            default -> value;
        };
    }

    private String word(String fallback, Locale locale, String... keys) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys, fallback), locale);
    }
}
