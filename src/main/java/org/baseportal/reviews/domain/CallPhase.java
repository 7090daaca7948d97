package org.baseportal.reviews.domain;

/** What a call is at a moment. */
public enum CallPhase {
    /** 草稿. */
    DRAFT,
    /** 未开始: published, and does not take in anything yet. */
    AHEAD,
    /** 征集中. */
    OPEN,
    /** 已截止. */
    OVER
}
