package org.baseportal.shared.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Money as a page shows it: short in the unit usual in the reader's language, with the exact yuan at hand.
 *
 * @param number the short number, two decimals at most
 * @param unit the unit of {@code number}; pages show the word of their own module for it
 * @param exact the exact amount in yuan with two decimals and thousands separated
 */
public record MoneyView(String number, MoneyUnit unit, String exact) {

    /** The view of an amount; null stays null. */
    public static @Nullable MoneyView of(@Nullable Yuan yuan) {
        if (yuan == null) {
            return null;
        }
        MoneyUnit unit = MoneyUnit.usual(yuan, LocaleContextHolder.getLocale());
        BigDecimal number = yuan.value().divide(unit.factor()).setScale(2, RoundingMode.HALF_UP);
        return new MoneyView(format("#,##0.##", number), unit, format("#,##0.00", yuan.value()));
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
