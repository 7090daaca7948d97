package org.baseportal.database;

/** The embedded database cannot be used; the message tells the person at the console why and what to do. */
class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
