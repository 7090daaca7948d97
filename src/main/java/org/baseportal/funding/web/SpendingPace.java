package org.baseportal.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * How far a year's money is paid (支出进度) against how far the year has gone (序时进度), in whole percent.
 *
 * @param behind whether it is paid more slowly than the year goes, by more than ten points
 */
public record SpendingPace(int paid, int calendar, boolean behind) {

    private static final int TOLERATED = 10;

    /** Of a year's budget; null where there is none. */
    static @Nullable SpendingPace of(int year, Yuan budget, Yuan disbursed, LocalDate today) {
        if (budget.isZero() || budget.isNegative()) {
            return null;
        }
        int paid = disbursed
                .value()
                .multiply(BigDecimal.valueOf(100))
                .divide(budget.value(), 0, RoundingMode.DOWN)
                .intValue();
        int calendar = today.getYear() > year
                ? 100
                : today.getYear() < year ? 0 : today.getDayOfYear() * 100 / today.lengthOfYear();
        return new SpendingPace(paid, calendar, calendar - paid > TOLERATED);
    }
}
