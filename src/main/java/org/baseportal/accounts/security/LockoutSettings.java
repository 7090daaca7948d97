package org.baseportal.accounts.security;

import java.time.Duration;
import org.baseportal.accounts.security.FailureCount.Rule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how many failures a sign-in has to wait, and how long.
 *
 * @param failures wrong passwords for one name from one address before the first wait
 * @param clientFailures wrong passwords from one address, whatever the names, before the first wait
 * @param first the first wait; each further failure doubles it
 * @param longest the longest wait
 * @param forgottenAfter quiet time after which counting starts again
 */
@ConfigurationProperties("baseportal.accounts.lockout")
record LockoutSettings(
        @DefaultValue("5") int failures,
        @DefaultValue("100") int clientFailures,
        @DefaultValue("1m") Duration first,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("12h") Duration forgottenAfter) {

    Rule perName() {
        return new Rule(failures, first, longest, forgottenAfter);
    }

    Rule perClient() {
        return new Rule(clientFailures, first, longest, forgottenAfter);
    }
}
