package org.baseportal.partners.domain;

/** How the base dealt with an organisation. */
public enum DealingKind {
    /** 走访. */
    VISIT,
    /** 电话. */
    CALL,
    /** 会议. */
    MEETING,
    /** 函件邮件. */
    LETTER,
    /** 其他. */
    OTHER
}
