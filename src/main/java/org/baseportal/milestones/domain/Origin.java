package org.baseportal.milestones.domain;

/** How a milestone came into a project's plan. */
public enum Origin {
    /** 模板. */
    TEMPLATE,
    /** 自增: added by the project, with a reason. */
    OWN,
    /** 立项条件: what a conditional approval asked for. */
    CONDITION,
    /** 阶段评审条件: what a conditional gate decision asked for. */
    GATE
}
