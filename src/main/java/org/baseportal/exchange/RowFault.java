package org.baseportal.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param field key of the field, or null if it concerns the row as a whole
 * @param messageKey the words, with places for the arguments
 * @param arguments texts; what the person wrote goes in here, cut to a bearable length
 */
public record RowFault(@Nullable String field, String messageKey, List<String> arguments) {

    public RowFault {
        arguments = List.copyOf(arguments);
    }

    public static RowFault of(@Nullable String field, String messageKey, String... arguments) {
        return new RowFault(field, messageKey, List.of(arguments));
    }
}
