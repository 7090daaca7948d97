package org.baseportal.projects;

/** What a project waits for until a date. */
public enum Deadline {
    /** 补正: a returned project that counts as withdrawn if nobody answers in time. */
    ANSWER,
    /** 公示: a public notice that must end before the approval is confirmed. */
    NOTICE,
    /** 立项条件: what a conditional approval asks for. */
    CONDITION
}
