package org.baseportal.funding.domain;

/** Which government gives. */
public enum GovernmentLevel {
    /** 中央. */
    CENTRAL,
    /** 市级. */
    CITY,
    /** 区级. */
    DISTRICT
}
