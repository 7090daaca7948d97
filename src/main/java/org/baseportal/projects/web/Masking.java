package org.baseportal.projects.web;

import java.util.List;
import java.util.regex.Pattern;
import org.baseportal.projects.domain.Contact;
import org.jspecify.annotations.Nullable;

/** Hides the middle of telephone numbers and the name of mail addresses. */
final class Masking {

    private static final Pattern DIGITS = Pattern.compile("(\\+?\\d{3})[\\d \\-]{2,}(\\d{2})");
    private static final Pattern MAIL = Pattern.compile("([\\w.%+\\-])[\\w.%+\\-]*@");

    private Masking() {}

    static List<Contact> contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact ->
                        new Contact(contact.purpose(), contact.name(), text(contact.phone()), text(contact.email())))
                .toList();
    }

    static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String hidden = DIGITS.matcher(text).replaceAll("$1****$2");
        return MAIL.matcher(hidden).replaceAll("$1***@");
    }
}
