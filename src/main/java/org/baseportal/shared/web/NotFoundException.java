package org.baseportal.shared.web;

/** What was asked for does not exist, or the person may not know that it does: 404. */
public class NotFoundException extends PortalException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super(null);
    }
}
