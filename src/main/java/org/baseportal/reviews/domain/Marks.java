package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Marks as people write them. */
final class Marks {

    private Marks() {}

    /** Without zeros at the end, and never as a power of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The same, where there may be none. */
    static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }
}
