package org.baseportal.projects.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many.
 *
 * @param messageKey why it was not done, or null
 * @param arguments the arguments of that message
 */
public record BulkResult(
        String code, Outcome outcome, @Nullable String messageKey, List<Object> arguments) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** It already was as wanted. */
        UNCHANGED,
        REFUSED
    }

    static BulkResult of(String code, boolean changed) {
        return new BulkResult(code, changed ? Outcome.DONE : Outcome.UNCHANGED, null, List.of());
    }
}
