package org.baseportal.reviews.domain;

/** What a reviewer advises. */
public enum Advice {
    /** 建议立项. */
    APPROVE,
    /** 修改后立项. */
    REVISE,
    /** 不建议立项. */
    REJECT
}
