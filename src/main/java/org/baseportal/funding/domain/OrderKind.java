package org.baseportal.funding.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;

/** What an order does to money once it is approved. */
public enum OrderKind {
    /** 年初预算: the first budget of a source in a year. */
    BUDGET_INITIAL,
    /** 追加. */
    BUDGET_RAISE,
    /** 调减. */
    BUDGET_CUT,
    /** 调剂: to another source, in the same year. */
    BUDGET_SHIFT,
    /** 结转: to another year of the same source. */
    BUDGET_CARRY,
    /** 结余收回. */
    BUDGET_RECLAIM,
    /** 落实: binds free budget to a project. */
    COMMIT,
    /** 追加落实. */
    INCREASE,
    /** 核减. */
    REDUCE,
    /** 释放: what will not be needed any more becomes free again. */
    RELEASE,
    /** 到账: money of a provider comes in. */
    RECEIPT,
    /** 拨付: money reaches a project. */
    PAYMENT,
    /** 退回: a payee gives back. */
    RETURN,
    /** 冲销: takes one entry back as a whole. */
    REVERSAL;

    /** Whether it changes a budget. */
    public boolean isBudget() {
        return switch (this) {
            case BUDGET_INITIAL, BUDGET_RAISE, BUDGET_CUT, BUDGET_SHIFT, BUDGET_CARRY, BUDGET_RECLAIM -> true;
            case COMMIT, INCREASE, REDUCE, RELEASE, RECEIPT, PAYMENT, RETURN, REVERSAL -> false;
        };
    }

    /** Whether an approver signs too, from the administrator's amount on. */
    public boolean hasThreshold() {
        return this == COMMIT || this == INCREASE || this == PAYMENT;
    }

    /** Whether somebody checks it before finance approves. */
    public boolean isChecked() {
        return this == PAYMENT;
    }

    /** Who may decide on it as finance does: budgets may also be confirmed by a second person of the staff. */
    boolean isDecidedBy(CurrentUser user) {
        return user.is(Role.FINANCE) || isBudget() && user.is(Role.STAFF);
    }
}
