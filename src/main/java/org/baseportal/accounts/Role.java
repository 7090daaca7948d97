package org.baseportal.accounts;

/** What a person may be in the portal. One person may hold several; duties are separated per record. */
public enum Role {
    /** 管理员: accounts, reference data, corrections, audit log; neither scores nor decides nor approves money. */
    ADMIN,
    /** 基地工作人员: registers, imports, accepts, runs the base. */
    STAFF,
    /** 财务: approves what staff recorded; payments. */
    FINANCE,
    /** 评审专家: the projects assigned to him and nothing of others. */
    REVIEWER,
    /** 审批人: decides on projects under review. */
    APPROVER,
    /** 领导/观察员: sees how the base stands, changes nothing. */
    VIEWER,
    /** The auditor's mark of a viewer: reads the audit log too. */
    AUDITOR;

    /** The Spring Security authority of this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
