package org.baseportal.accounts.domain;

/** There is a user of this name already. */
public class UsernameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsernameTakenException() {
        super(null, null, false, false);
    }
}
