package org.baseportal.shared.web;

/** The act is not possible in the record's present state: 409. */
public class ConflictException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** A conflict explained by the message of the given key. */
    public ConflictException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
