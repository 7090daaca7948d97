package org.baseportal.projects;

/** Where a right stands in law. */
public enum IpState {
    /** 申请中. */
    APPLIED,
    /** 已公开. */
    PUBLISHED,
    /** 已授权. */
    GRANTED,
    /** 已失效. */
    LAPSED,
    /** 已驳回. */
    REFUSED
}
