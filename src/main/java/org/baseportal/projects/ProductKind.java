package org.baseportal.projects;

/** What a project will bring to market; it decides the road to the licence. */
public enum ProductKind {
    /** 第一类医疗器械: filed. */
    DEVICE_I,
    /** 第二类医疗器械: registered by the province. */
    DEVICE_II,
    /** 第三类医疗器械: registered by the national administration. */
    DEVICE_III,
    /** 药品. */
    DRUG,
    /** 体外诊断试剂. */
    DIAGNOSTICS,
    /** 软件. */
    SOFTWARE,
    /** 其他. */
    OTHER
}
