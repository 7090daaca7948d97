package org.baseportal.funding.domain;

/** What an instalment waits for. */
public enum InstalmentCondition {
    /** 按日期. */
    DATE,
    /** 里程碑通过: the evidence of a milestone is accepted. */
    MILESTONE,
    /** 阶段评审通过: the project goes through the gate out of a stage. */
    GATE
}
