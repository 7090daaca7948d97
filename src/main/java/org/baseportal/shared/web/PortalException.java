package org.baseportal.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal with words for the person who asked: a message key and its arguments, never a technical text. */
public abstract class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Object> arguments;

    private final @Nullable String messageKey;

    PortalException(@Nullable String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence to show, or null for the general one. */
    public final @Nullable String messageKey() {
        return messageKey;
    }

    /** The arguments of that sentence. */
    public final Object[] arguments() {
        return arguments.toArray();
    }
}
