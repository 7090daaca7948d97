package org.baseportal.exchange.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, for the bar.
 *
 * @param address where the bar asks again
 * @param secondsLeft of the running job, or null where nobody can tell yet
 */
record RunView(
        String address,
        int done,
        int total,
        int percent,
        @Nullable Long secondsLeft,
        boolean cancelAsked) {

    static RunView of(
            String address,
            int done,
            int total,
            boolean running,
            @Nullable Instant started,
            boolean cancelAsked,
            Clock clock) {
        int percent = total == 0 ? 0 : (int) (100L * Math.min(done, total) / total);
        Long left = null;
        if (running && started != null && done > 0) {
            long elapsed = Duration.between(started, clock.instant()).toMillis();
            left = elapsed * (total - Math.min(done, total)) / done / 1000;
        }
        return new RunView(address, done, total, percent, left, cancelAsked);
    }

    /** Minutes left, rounded up, where it is more than a minute. */
    public long minutesLeft() {
        return secondsLeft == null ? 0 : (secondsLeft + 59) / 60;
    }
}
