package org.baseportal.funding.domain;

import org.baseportal.shared.money.Yuan;

/**
 * Fiscal and own money, kept apart.
 *
 * @param fiscal 财政资金
 * @param own 自筹资金
 */
public record Spent(Yuan fiscal, Yuan own) {

    /** Nothing. */
    public static final Spent NONE = new Spent(Yuan.ZERO, Yuan.ZERO);

    /** Both together. */
    public Yuan sum() {
        return fiscal.plus(own);
    }

    /** Each with the other's. */
    public Spent plus(Spent other) {
        return new Spent(fiscal.plus(other.fiscal), own.plus(other.own));
    }

    /** What is left of this; below zero where more was spent. */
    public Spent minus(Spent other) {
        return new Spent(fiscal.minus(other.fiscal), own.minus(other.own));
    }
}
