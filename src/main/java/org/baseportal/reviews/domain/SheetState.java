package org.baseportal.reviews.domain;

/** Where a score sheet stands. */
public enum SheetState {
    /** 填写中: kept as it is typed. */
    DRAFT,
    /** 已提交: counts, and stays. */
    FINAL,
    /** 已作废: a conflict came up afterwards, or the reviewer was taken off. */
    VOID
}
