package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.baseportal.accounts.security.FailureCount.Rule;
import org.junit.jupiter.api.Test;

class FailureCountTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private final Rule rule = new Rule(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(12));

    private FailureCount failures(int times) {
        FailureCount count = FailureCount.NONE;
        for (int i = 0; i < times; i++) {
            count = count.another(rule, NOON);
        }
        return count;
    }

    @Test
    void theFirstFourFailuresCostNothing() {
        assertThat(failures(4).blockedAt(NOON)).isFalse();
    }

    @Test
    void theFifthFailureBlocksForAMinute() {
        assertThat(failures(5).blockedAt(NOON.plusSeconds(59))).isTrue();
        assertThat(failures(5).blockedAt(NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToTheLongest() {
        assertThat(failures(7).blockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(4)));
        assertThat(failures(9).blockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(failures(2_000).blockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void failuresAreForgottenAfterAQuietTime() {
        FailureCount next = failures(20).another(rule, NOON.plus(Duration.ofHours(13)));
        assertThat(next.failures()).isEqualTo(1);
        assertThat(next.blockedUntil()).isNull();
    }

    @Test
    void aSuccessTakesItsOwnFailureBack() {
        assertThat(failures(5).oneLess(rule)).isEqualTo(failures(4));
        assertThat(FailureCount.NONE.oneLess(rule).failures()).isZero();
    }
}
