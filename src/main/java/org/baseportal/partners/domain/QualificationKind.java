package org.baseportal.partners.domain;

/** What an organisation is recognised or licensed for. */
public enum QualificationKind {
    /** 高新技术企业. */
    HIGH_TECH,
    /** 专精特新. */
    SPECIALISED,
    /** 生产许可证. */
    PRODUCTION_LICENCE,
    /** GMP. */
    GMP,
    /** ISO 13485. */
    ISO13485,
    /** 临床试验机构备案. */
    CLINICAL_FILING,
    /** 基金备案. */
    FUND_FILING,
    /** 其他. */
    OTHER
}
