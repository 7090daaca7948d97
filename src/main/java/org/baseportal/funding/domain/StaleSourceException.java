package org.baseportal.funding.domain;

import org.baseportal.shared.web.ConflictException;

/** Somebody saved the source first. */
public final class StaleSourceException extends ConflictException {

    private static final long serialVersionUID = 1L;

    StaleSourceException() {
        super("funding.source.faster");
    }
}
