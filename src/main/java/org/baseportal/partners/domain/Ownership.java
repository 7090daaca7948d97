package org.baseportal.partners.domain;

/** To whom an organisation belongs. */
public enum Ownership {
    /** 国有. */
    STATE,
    /** 民营. */
    PRIVATE,
    /** 外资. */
    FOREIGN,
    /** 合资. */
    JOINT,
    /** 集体. */
    COLLECTIVE,
    /** 事业单位. */
    PUBLIC_INSTITUTION,
    /** 其他. */
    OTHER
}
