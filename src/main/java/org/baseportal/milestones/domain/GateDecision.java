package org.baseportal.milestones.domain;

/** What an approver decides at a gate. */
public enum GateDecision {
    /** 通过: into the next stage. */
    GO,
    /** 有条件通过: into the next stage, where the condition is a required item. */
    CONDITIONAL_GO,
    /** 暂不通过: stays. */
    HOLD,
    /** 退回: to an earlier stage; what was accepted stays accepted. */
    BACK,
    /** 终止: the project ends. */
    STOP;

    /** Whether the project goes on by it. */
    public boolean isGo() {
        return this == GO || this == CONDITIONAL_GO;
    }
}
