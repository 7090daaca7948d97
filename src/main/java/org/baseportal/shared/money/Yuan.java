package org.baseportal.shared.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in yuan, exact to the fen. Never rounds: an amount finer than a fen, or one that does not fit
 * {@code numeric(18,2)}, is refused.
 *
 * @param value the amount in yuan, always with scale 2
 */
public record Yuan(BigDecimal value) implements Comparable<Yuan>, Serializable {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

    /** Nothing. */
    public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

    /**
     * @throws ArithmeticException if the amount is finer than a fen
     * @throws IllegalArgumentException if it has more than 16 digits before the point
     */
    public Yuan {
        value = value.setScale(2, RoundingMode.UNNECESSARY);
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("more than 16 digits before the point");
        }
    }

    /** An amount in yuan. */
    public static Yuan of(BigDecimal yuan) {
        return new Yuan(yuan);
    }

    /** An amount in whole yuan. */
    public static Yuan of(long yuan) {
        return new Yuan(BigDecimal.valueOf(yuan));
    }

    /** An amount given in 万元 (10,000 yuan). */
    public static Yuan ofWan(BigDecimal wan) {
        return new Yuan(wan.multiply(WAN));
    }

    /** This amount in 万元, exact, without trailing zeros. */
    public BigDecimal inWan() {
        BigDecimal wan = value.divide(WAN).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    public Yuan plus(Yuan other) {
        return new Yuan(value.add(other.value));
    }

    public Yuan minus(Yuan other) {
        return new Yuan(value.subtract(other.value));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Yuan other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
