package org.baseportal.milestones.domain;

/** What an adviser marks from 1 to 10 before a gate. */
public enum AdviceMark {
    EVIDENCE,
    TECHNOLOGY,
    REGULATION,
    MARKET,
    MEANS
}
