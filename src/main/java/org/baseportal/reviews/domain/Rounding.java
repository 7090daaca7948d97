package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one place where results are rounded: everything is reckoned exactly, or with 34 digits where a division or a root
 * leaves no exact number, and rounded once, half up to two decimals, when it is shown or ranked.
 */
final class Rounding {

    /** For divisions and roots on the way: decimal128. */
    static final MathContext INNER = MathContext.DECIMAL128;

    private static final int SHOWN = 2;

    private Rounding() {}

    static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
