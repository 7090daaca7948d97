package org.baseportal.projects.domain;

import java.util.List;

/** A step that the life cycle or one of its rules does not allow. Carries a message key and its arguments. */
public class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    /** Refuses with the given message. */
    public StepRefusedException(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    /** The message key. */
    public String key() {
        return key;
    }

    /** The message's arguments. */
    public List<Object> args() {
        return args;
    }
}
