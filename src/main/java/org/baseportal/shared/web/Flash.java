package org.baseportal.shared.web;

import java.io.Serializable;
import java.util.List;

/**
 * What a page says once after a redirect: put it into the redirect's flash attributes under {@link #NAME}.
 *
 * @param level how it is said
 * @param messageKey the message's key
 * @param args the message's arguments
 */
public record Flash(Level level, String messageKey, List<? extends Serializable> args) implements Serializable {

    /** The name of the flash attribute that the layout reads. */
    public static final String NAME = "flash";

    /** The tone of a flash message. */
    public enum Level {
        SUCCESS,
        WARNING,
        DANGER
    }

    public Flash {
        args = List.copyOf(args);
    }

    /** Something worked. */
    public static Flash success(String messageKey, Serializable... args) {
        return new Flash(Level.SUCCESS, messageKey, List.of(args));
    }

    /** Something worked, but deserves a look. */
    public static Flash warning(String messageKey, Serializable... args) {
        return new Flash(Level.WARNING, messageKey, List.of(args));
    }

    /** Something did not work. */
    public static Flash danger(String messageKey, Serializable... args) {
        return new Flash(Level.DANGER, messageKey, List.of(args));
    }

    /** The arguments as the message formatter takes them. */
    public Object[] arguments() {
        return args.toArray();
    }
}
