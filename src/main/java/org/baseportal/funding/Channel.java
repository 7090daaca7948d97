package org.baseportal.funding;

/** The four channels from which the base's money comes. */
public enum Channel {
    /** 高校院所. */
    UNIVERSITY,
    /** 企业. */
    ENTERPRISE,
    /** 社会金融. */
    FINANCE,
    /** 政府. */
    GOVERNMENT
}
