package org.baseportal.funding.domain;

/** In what form a source gives. */
public enum Instrument {
    /** 资助. */
    GRANT,
    /** 合同. */
    CONTRACT,
    /** 股权投资. */
    EQUITY,
    /** 贷款. */
    LOAN,
    /** 实物. */
    IN_KIND,
    /** 补贴. */
    SUBSIDY
}
