package org.baseportal.projects;

/** Kinds of intellectual property. */
public enum IpKind {
    /** 发明专利. */
    INVENTION,
    /** 实用新型. */
    UTILITY_MODEL,
    /** 外观设计. */
    DESIGN,
    /** 软件著作权. */
    SOFTWARE,
    /** PCT 国际申请. */
    PCT,
    /** 商标. */
    TRADEMARK,
    /** 技术秘密. */
    KNOW_HOW,
    /** 其他. */
    OTHER
}
