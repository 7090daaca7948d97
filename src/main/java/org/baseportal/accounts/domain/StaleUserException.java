package org.baseportal.accounts.domain;

/** Somebody else has changed the user meanwhile. */
public class StaleUserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleUserException() {
        super(null, null, false, false);
    }
}
