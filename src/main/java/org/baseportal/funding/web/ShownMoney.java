package org.baseportal.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An amount as the pages of this module show it: in the reader's unit, with the exact yuan at hand.
 *
 * @param number in {@code unit}, two decimals at most
 * @param exact in yuan, two decimals, thousands separated
 */
record ShownMoney(String number, ShownUnit unit, String exact) {

    static @Nullable ShownMoney of(@Nullable Yuan yuan) {
        if (yuan == null) {
            return null;
        }
        ShownUnit unit = ShownUnit.forAmount(yuan);
        BigDecimal number = yuan.value().divide(unit.factor()).setScale(2, RoundingMode.HALF_UP);
        return new ShownMoney(format("#,##0.##", number), unit, format("#,##0.00", yuan.value()));
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
