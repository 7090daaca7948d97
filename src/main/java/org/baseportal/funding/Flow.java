package org.baseportal.funding;

/** How money reaches a project. */
public enum Flow {
    /** 经基地拨付: received by the base, then paid out. */
    BASE,
    /** 直接到位: straight to the project; one entry, proved by a bank slip or a capital verification. */
    DIRECT,
    /** 实物折价: things, valued. */
    IN_KIND
}
