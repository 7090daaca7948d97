package org.baseportal.shared.web;

/** The person may know of the record but may not do this to it: 403. */
public class RefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** A refusal explained by the message of the given key. */
    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
