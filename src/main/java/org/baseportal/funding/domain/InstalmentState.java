package org.baseportal.funding.domain;

/** Where planned money stands; computed from its condition, its day and its order, never written. */
public enum InstalmentState {
    /** 未到期. */
    PLANNED,
    /** 待条件: its milestone is not accepted, its gate not passed. */
    BLOCKED,
    /** 到期: can be paid or booked now. */
    DUE,
    /** 逾期: could have been for more than ten days. */
    OVERDUE,
    /** 办理中: its order is on its way. */
    ORDERED,
    /** 已办结: its entry stands in the ledger. */
    SETTLED,
    /** 已取消. */
    CANCELLED
}
