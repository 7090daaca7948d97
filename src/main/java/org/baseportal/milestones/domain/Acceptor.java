package org.baseportal.milestones.domain;

import org.baseportal.accounts.Role;

/** Who accepts the evidence of a milestone; never the one who uploaded it or handed it in. */
public enum Acceptor {
    /** 基地工作人员. */
    STAFF(Role.STAFF),
    /** 审批人. */
    APPROVER(Role.APPROVER);

    private final Role role;

    Acceptor(Role role) {
        this.role = role;
    }

    /** The role that is needed. */
    public Role role() {
        return role;
    }
}
