package org.baseportal.shared.money;

import java.math.BigDecimal;
import java.util.Locale;

/** The units in which people write money. */
public enum MoneyUnit {
    /** 元. */
    YUAN(1),
    /** 万元. */
    WAN(10_000),
    /** 亿元. */
    YI(100_000_000),
    /** Million yuan, shown to readers of English, who do not count in 万. */
    MILLION(1_000_000);

    private final BigDecimal factor;

    MoneyUnit(long factor) {
        this.factor = BigDecimal.valueOf(factor);
    }

    /** The unit in which people read an amount: 万元, from 1亿 on 亿元; in English yuan, from a million on millions. */
    public static MoneyUnit usual(Yuan yuan, Locale locale) {
        BigDecimal size = yuan.value().abs();
        if (Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
            return size.compareTo(MILLION.factor) >= 0 ? MILLION : YUAN;
        }
        return size.compareTo(YI.factor) >= 0 ? YI : WAN;
    }

    /** How many yuan one of this unit is. */
    public BigDecimal factor() {
        return factor;
    }
}
