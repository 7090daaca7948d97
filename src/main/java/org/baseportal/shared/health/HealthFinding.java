package org.baseportal.shared.health;

import java.util.List;

/**
 * One sentence about the data.
 *
 * @param good whether it is as it must be
 * @param messageKey the sentence's message key
 * @param arguments what fills the sentence
 */
public record HealthFinding(boolean good, String messageKey, List<Object> arguments) {

    public HealthFinding {
        arguments = List.copyOf(arguments);
    }

    /** A sentence about data that are as they must be. */
    public static HealthFinding good(String messageKey, Object... arguments) {
        return new HealthFinding(true, messageKey, List.of(arguments));
    }

    /** A sentence about something that must be looked after. */
    public static HealthFinding bad(String messageKey, Object... arguments) {
        return new HealthFinding(false, messageKey, List.of(arguments));
    }

    /** The arguments as a template hands them on. */
    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
