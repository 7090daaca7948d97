package org.baseportal.partners;

/** What an organisation can do for a project: the same list by which projects say what they lack. */
public enum CapabilityKind {
    /** 生产制造. */
    MANUFACTURING,
    /** 临床资源. */
    CLINICAL,
    /** 资金. */
    CAPITAL,
    /** 注册申报. */
    REGISTRATION,
    /** 市场渠道. */
    CHANNEL,
    /** 场地空间. */
    SPACE,
    /** 研发合作. */
    RESEARCH
}
