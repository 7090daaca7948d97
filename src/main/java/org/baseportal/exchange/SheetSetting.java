package org.baseportal.exchange;

import java.util.List;

/**
 * Something that holds for all rows of one import and is asked once.
 *
 * @param kind LINE, FIRST_DAY or CHOICE
 * @param max the most characters of a text
 * @param choices what a CHOICE may be
 * @param initial what stands there first
 * @param headingOf key of the field whose heading in the file stands there first, where there is no initial value
 */
public record SheetSetting(
        String key, FieldKind kind, int max, List<Choice> choices, String initial, String headingOf) {

    public SheetSetting {
        choices = List.copyOf(choices);
    }
}
