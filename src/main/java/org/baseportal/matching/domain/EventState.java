package org.baseportal.matching.domain;

/** How far a matching event is. */
public enum EventState {
    /** 筹备中: guests and table may change, results are noted. */
    PLANNED,
    /** 已结束: nothing changes any more. */
    CLOSED,
    /** 已取消: its table is free again. */
    CANCELLED
}
