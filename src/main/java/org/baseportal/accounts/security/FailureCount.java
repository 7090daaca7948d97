package org.baseportal.accounts.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed sign-ins of one name from one client, or of one client. Each failure beyond the free ones blocks for twice as
 * long as the one before, up to a longest time; after a while without failures everything is forgotten.
 */
record FailureCount(int failures, Instant lastAt, @Nullable Instant blockedUntil) {

    static final FailureCount NONE = new FailureCount(0, Instant.EPOCH, null);

    boolean blockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    FailureCount another(Rule rule, Instant now) {
        int count = lastAt.plus(rule.forgottenAfter()).isBefore(now) ? 1 : Math.min(failures, 1_000_000) + 1;
        return new FailureCount(count, now, rule.blockedUntil(count, now));
    }

    /** Takes back one failure that turned out to be a success. */
    FailureCount oneLess(Rule rule) {
        int count = Math.max(0, failures - 1);
        return new FailureCount(count, lastAt, rule.blockedUntil(count, lastAt));
    }

    /**
     * How failures turn into waiting.
     *
     * @param free failures without a wait
     * @param first the wait after one failure more
     * @param longest the longest wait
     * @param forgottenAfter the quiet time after which counting starts again
     */
    record Rule(int free, Duration first, Duration longest, Duration forgottenAfter) {

        @Nullable
        Instant blockedUntil(int failures, Instant from) {
            if (failures < free) {
                return null;
            }
            int doublings = Math.min(failures - free, 30);
            Duration wait = first.multipliedBy(1L << doublings);
            return from.plus(wait.compareTo(longest) > 0 ? longest : wait);
        }
    }
}
