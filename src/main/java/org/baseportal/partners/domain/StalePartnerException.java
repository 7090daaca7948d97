package org.baseportal.partners.domain;

import org.baseportal.shared.web.ConflictException;

/** Somebody else has changed the organisation since the form was made. */
public final class StalePartnerException extends ConflictException {

    private static final long serialVersionUID = 1L;

    StalePartnerException() {
        super("partners.edit.conflict");
    }
}
