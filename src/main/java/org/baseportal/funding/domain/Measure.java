package org.baseportal.funding.domain;

/** What of the money is counted; the three are never added up. */
public enum Measure {
    /** 已落实: bound out of the year's budgets. */
    COMMITTED,
    /** 到位: come in during the year. */
    RECEIVED,
    /** 拨付: reached projects during the year. */
    DISBURSED;

    /** A condition on the account named {@code a}. */
    String accounts() {
        return switch (this) {
            case COMMITTED -> "a.kind in ('OUTSTANDING', 'DISBURSED')";
            case RECEIVED -> "a.kind in ('RECEIVED_BASE', 'RECEIVED_DIRECT', 'RECEIVED_IN_KIND')";
            case DISBURSED -> "a.kind in ('PAID_BASE', 'PAID_DIRECT', 'PAID_IN_KIND')";
        };
    }

    /** What makes a sum of such accounts positive. */
    int sign() {
        return this == RECEIVED ? -1 : 1;
    }
}
