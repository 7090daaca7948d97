package org.baseportal.funding.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. The database holds the same list of ways: {@code funding_guard_order}. */
public enum OrderState {
    /** 意向: a provider's intent, apart from all sums. */
    INTENT,
    /** 已记录: waits for the second person. */
    RECORDED,
    /** 已复核: a payment that somebody else has checked. */
    CHECKED,
    /** 财务已审: above the threshold; waits for an approver. */
    ENDORSED,
    /** 已批准: the entry is written; a payment waits to be paid. */
    APPROVED,
    /** 已支付: with the bank's slip. */
    PAID,
    /** 退票: the bank sent it back; it can be paid again. */
    BOUNCED,
    /** 未通过: the second person said no. */
    DECLINED,
    /** 已撤回: by who recorded it. */
    WITHDRAWN;

    /** The states that may follow. */
    public Set<OrderState> successors() {
        return switch (this) {
            case INTENT -> EnumSet.of(RECORDED, WITHDRAWN);
            case RECORDED -> EnumSet.of(CHECKED, ENDORSED, APPROVED, DECLINED, WITHDRAWN);
            case CHECKED -> EnumSet.of(ENDORSED, APPROVED, DECLINED, WITHDRAWN);
            case ENDORSED -> EnumSet.of(APPROVED, DECLINED, WITHDRAWN);
            case APPROVED -> EnumSet.of(PAID, BOUNCED);
            case BOUNCED -> EnumSet.of(PAID);
            case PAID, DECLINED, WITHDRAWN -> EnumSet.noneOf(OrderState.class);
        };
    }

    /** Whether somebody has yet to decide. */
    public boolean isOpen() {
        return this == RECORDED || this == CHECKED || this == ENDORSED;
    }

    /** Whether its entry is in the ledger. */
    public boolean isBooked() {
        return this == APPROVED || this == PAID || this == BOUNCED;
    }
}
