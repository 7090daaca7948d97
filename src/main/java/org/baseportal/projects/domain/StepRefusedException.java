package org.baseportal.projects.domain;

import org.baseportal.shared.web.ConflictException;

/** A step that the life cycle or one of its rules does not allow: 409, with words of its own. */
public class StepRefusedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Refuses with the message of the given key. */
    public StepRefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
