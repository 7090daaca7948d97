package org.baseportal.milestones.domain;

/** What proves that a milestone is reached. */
public enum Proof {
    /** 第三方检测报告. */
    TEST,
    /** 研究或总结报告. */
    REPORT,
    /** 证书、批件、备案凭证. */
    CERTIFICATE,
    /** 合同、协议. */
    CONTRACT,
    /** 记录、会议纪要、设计文件. */
    RECORD,
    /** 无需文件: an approver has found it done. */
    NONE
}
