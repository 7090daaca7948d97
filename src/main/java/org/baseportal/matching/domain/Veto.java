package org.baseportal.matching.domain;

/** Why a pair is not introduced, whatever its score. */
public enum Veto {
    /** 限制合作. */
    RESTRICTED,
    /** 利益冲突: the organisation is one of the project's own. */
    CONFLICT,
    /** 一年内谢绝过. */
    DECLINED,
    /** 承接已满. */
    FULL,
    /** 正在对接. */
    UNDER_WAY
}
