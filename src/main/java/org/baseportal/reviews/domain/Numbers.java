package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Means and spreads of some totals. Formulas: GB/T 3358.1 (ISO 3534-1), arithmetic mean x̄ = Σxᵢ/n and sample standard
 * deviation s = √(Σ(xᵢ−x̄)²/(n−1)); the mean without the highest and the lowest is the one usual in expert panels.
 */
final class Numbers {

    /** From so many sheets up, the highest and the lowest are left off. */
    static final int TRIMMED_FROM = 5;

    private Numbers() {}

    static BigDecimal mean(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(numbers.size()), Rounding.INNER);
    }

    /** The mean without one highest and one lowest; null for fewer than five. */
    static @Nullable BigDecimal trimmedMean(List<BigDecimal> numbers) {
        if (numbers.size() < TRIMMED_FROM) {
            return null;
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        return mean(sorted.subList(1, sorted.size() - 1));
    }

    /** The sample standard deviation; null for fewer than two. */
    static @Nullable BigDecimal spread(List<BigDecimal> numbers) {
        if (numbers.size() < 2) {
            return null;
        }
        BigDecimal mean = mean(numbers);
        BigDecimal squares = numbers.stream()
                .map(number -> number.subtract(mean).pow(2, Rounding.INNER))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(BigDecimal.valueOf(numbers.size() - 1L), Rounding.INNER)
                .sqrt(Rounding.INNER);
    }
}
