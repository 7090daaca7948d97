package org.baseportal.reviews.domain;

import org.baseportal.projects.Verb;

/** How approvers decide on a project of a round. */
public enum Outcome {
    /** 同意立项. */
    APPROVE(Verb.APPROVE),
    /** 限期修改后立项. */
    CONDITIONAL(Verb.APPROVE),
    /** 暂缓立项: into the reserve. */
    DEFER(Verb.DEFER),
    /** 退回补正. */
    RETURN(Verb.RETURN),
    /** 不予立项. */
    REJECT(Verb.REJECT);

    private final Verb verb;

    Outcome(Verb verb) {
        this.verb = verb;
    }

    /** The step it is in the project's life. */
    public Verb verb() {
        return verb;
    }

    /** Whether it lays down an amount and a stage of entry. */
    public boolean isApproval() {
        return verb == Verb.APPROVE;
    }

    /** Whether it asks for a day. */
    public boolean needsDay() {
        return this == CONDITIONAL || this == RETURN;
    }
}
