package org.baseportal.funding.domain;

import org.baseportal.funding.Flow;

/** The accounts between which money is moved. The database keeps each one's balance and its bounds. */
enum AccountKind {
    /** What a source has in a year; below zero, the other side of all of it. */
    BUDGET,
    /** What is not bound yet. */
    FREE,
    /** Bound to a project and not paid yet. */
    OUTSTANDING,
    /** Bound and paid. */
    DISBURSED,
    /** Money of a source that lies with the base. */
    CASH,
    /** Come in through the base; below zero. */
    RECEIVED_BASE,
    /** Come in straight at a project; below zero. */
    RECEIVED_DIRECT,
    /** Come in as things; below zero. */
    RECEIVED_IN_KIND,
    /** Gone out through the base. */
    PAID_BASE,
    /** Gone straight to a project. */
    PAID_DIRECT,
    /** Gone to a project as things. */
    PAID_IN_KIND;

    /** Whether the account's year is that of the money's day and not of a budget. */
    boolean isOfDay() {
        return ordinal() >= RECEIVED_BASE.ordinal();
    }

    static AccountKind received(Flow flow) {
        return switch (flow) {
            case BASE -> RECEIVED_BASE;
            case DIRECT -> RECEIVED_DIRECT;
            case IN_KIND -> RECEIVED_IN_KIND;
        };
    }

    static AccountKind paid(Flow flow) {
        return switch (flow) {
            case BASE -> PAID_BASE;
            case DIRECT -> PAID_DIRECT;
            case IN_KIND -> PAID_IN_KIND;
        };
    }
}
