package org.baseportal.funding.domain;

/** Where a spending report stands. */
public enum SpendingState {
    /** 草稿. */
    DRAFT,
    /** 已提交: waits for another person of the staff. */
    SUBMITTED,
    /** 已退回: to be corrected. */
    RETURNED,
    /** 已接受. */
    ACCEPTED,
    /** 已撤销: never counted. */
    WITHDRAWN;

    /** Whether it can still be written. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
