package org.baseportal.shared.web;

import java.util.Locale;

/**
 * A status as its chip shows it, for lists that draw many of them; elsewhere the fragment {@code status :: chip} does.
 *
 * @param style the last part of the class
 * @param icon the icon before the word
 * @param word the word, in the reader's language
 */
public record StatusChip(String style, String icon, String word) {

    /** The chip of a project's status. */
    public static StatusChip of(Enum<?> status, String word) {
        return new StatusChip(status.name().toLowerCase(Locale.ROOT), StatusIcons.of(status.name()), word);
    }
}
