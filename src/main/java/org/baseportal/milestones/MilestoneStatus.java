package org.baseportal.milestones;

/** Where a milestone stands. The database holds the same edges and refuses any other. */
public enum MilestoneStatus {
    /** 计划中: nothing done yet. */
    PLANNED,
    /** 进行中: being worked on; evidence comes together. */
    STARTED,
    /** 已提交: handed in; waits for somebody other than the uploader. */
    SUBMITTED,
    /** 已退回: the evidence does not do; it goes on. */
    RETURNED,
    /** 已通过: the evidence is accepted; nothing of it changes any more. */
    ACCEPTED,
    /** 已豁免: an approver has let it go, with a reason. */
    WAIVED,
    /** 不适用: this project has no such item, with a reason. */
    NOT_APPLICABLE;

    /** Whether something is still to be done, by the project or by the one who accepts. */
    public boolean isOpen() {
        return switch (this) {
            case PLANNED, STARTED, SUBMITTED, RETURNED -> true;
            case ACCEPTED, WAIVED, NOT_APPLICABLE -> false;
        };
    }

    /** Whether evidence may be added: before it is handed in, and after it was returned. */
    public boolean takesEvidence() {
        return switch (this) {
            case PLANNED, STARTED, RETURNED -> true;
            case SUBMITTED, ACCEPTED, WAIVED, NOT_APPLICABLE -> false;
        };
    }
}
