package org.baseportal.reviews.domain;

/** Whether a call is still written or holds for all. */
public enum CallState {
    /** 草稿: being written. */
    DRAFT,
    /** 已发布: stays as it is; whether it takes anything in is a matter of its times. */
    PUBLISHED
}
