package org.baseportal.reviews.domain;

import org.baseportal.projects.Verb;

/** What a formal check comes to. */
public enum CheckOutcome {
    /** 受理. */
    ACCEPTED(Verb.ACCEPT),
    /** 退回补正, with a date. */
    RETURNED(Verb.RETURN),
    /** 不予受理. */
    REFUSED(Verb.REFUSE);

    private final Verb verb;

    CheckOutcome(Verb verb) {
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }
}
