package org.baseportal.milestones.domain;

/** Which milestones a list shows, by their date. */
public enum DueFilter {
    /** 未完成: everything that is still to be done. */
    OPEN,
    /** 逾期: the day has passed and something is still to be done, in a project that is in work. */
    OVERDUE,
    /** 本月: due this month. */
    MONTH,
    /** 全部. */
    ALL
}
