package org.baseportal.matching.domain;

/** Why an introduction ended without success. */
public enum DeclineReason {
    /** 对方无意向. */
    NO_INTEREST,
    /** 价格或估值不合. */
    PRICE,
    /** 产能不足. */
    CAPACITY,
    /** 技术不符. */
    TECHNOLOGY,
    /** 阶段过早或过晚. */
    STAGE,
    /** 条款谈不拢. */
    TERMS,
    /** 项目终止. */
    PROJECT_ENDED,
    /** 其他. */
    OTHER
}
