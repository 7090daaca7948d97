package org.baseportal.matching.domain;

/** One part of the score. */
public enum Part {
    /** 能力覆盖: how many of the project's needs the organisation covers. */
    CAPABILITY,
    /** 技术领域. */
    FIELD,
    /** 希望的环节. */
    STAGE,
    /** 所在地区. */
    DISTRICT,
    /** 资金额度: the ticket against what the project wants. */
    TICKET,
    /** 文字相近: words the project and the organisation share. */
    WORDS,
    /** 合作经历: past success. */
    PAST,
    /** 承接余量. */
    CAPACITY
}
