package org.baseportal.shared.money;

import java.math.BigDecimal;

/** The units in which people write money. */
public enum MoneyUnit {
    /** 元. */
    YUAN(1),
    /** 万元. */
    WAN(10_000),
    /** 亿元. */
    YI(100_000_000);

    private final BigDecimal factor;

    MoneyUnit(long factor) {
        this.factor = BigDecimal.valueOf(factor);
    }

    /** How many yuan one of this unit is. */
    public BigDecimal factor() {
        return factor;
    }
}
