package org.baseportal.partners;

/** What an organisation is to the base. */
public enum PartnerKind {
    /** 企业: makes and sells. */
    ENTERPRISE,
    /** 投资机构: funds. */
    INVESTOR,
    /** 临床机构: tests on patients. */
    CLINICAL_SITE,
    /** 高校院所: invents. */
    UNIVERSITY,
    /** 政府部门/各区: gives policy, space and money. */
    GOVERNMENT,
    /** 服务机构: tests, certifies, advises, transfers. */
    SERVICE
}
