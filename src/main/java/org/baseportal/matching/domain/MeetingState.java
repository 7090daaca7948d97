package org.baseportal.matching.domain;

/** What became of a meeting. */
public enum MeetingState {
    /** 待会面. */
    PLANNED,
    /** 有意向: the introduction goes on. */
    FOLLOW_UP,
    /** 无意向. */
    NO_INTEREST,
    /** 未到场. */
    ABSENT,
    /** 已取消, with its event. */
    CANCELLED;

    /** Whether somebody may note it as the result of a meeting. */
    public boolean isResult() {
        return this == FOLLOW_UP || this == NO_INTEREST || this == ABSENT;
    }
}
