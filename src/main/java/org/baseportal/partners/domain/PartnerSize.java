package org.baseportal.partners.domain;

/** How large an organisation is. */
public enum PartnerSize {
    /** 大型. */
    LARGE,
    /** 中型. */
    MEDIUM,
    /** 小型. */
    SMALL,
    /** 微型. */
    MICRO
}
