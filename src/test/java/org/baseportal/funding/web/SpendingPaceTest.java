package org.baseportal.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baseportal.shared.money.Yuan;
import org.junit.jupiter.api.Test;

class SpendingPaceTest {

    private static final LocalDate MIDDLE = LocalDate.of(2026, 7, 2);

    @Test
    void moreThanTenPointsSlowerThanTheYearIsBehind() {
        assertThat(SpendingPace.of(2026, Yuan.of(100), Yuan.of(40), MIDDLE)).isEqualTo(new SpendingPace(40, 50, false));
        assertThat(SpendingPace.of(2026, Yuan.of(100), Yuan.of(39), MIDDLE)).isEqualTo(new SpendingPace(39, 50, true));
    }

    @Test
    void yearsThatAreOverHaveGoneAndThoseToComeHaveNot() {
        assertThat(SpendingPace.of(2025, Yuan.of(100), Yuan.of(95), MIDDLE))
                .isEqualTo(new SpendingPace(95, 100, false));
        assertThat(SpendingPace.of(2027, Yuan.of(100), Yuan.ZERO, MIDDLE)).isEqualTo(new SpendingPace(0, 0, false));
        assertThat(SpendingPace.of(2026, Yuan.ZERO, Yuan.ZERO, MIDDLE)).isNull();
    }
}
