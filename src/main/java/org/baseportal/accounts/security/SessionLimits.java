package org.baseportal.accounts.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param idle without a request
 * @param absolute in all
 */
@ConfigurationProperties("baseportal.accounts.session")
record SessionLimits(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute) {}
