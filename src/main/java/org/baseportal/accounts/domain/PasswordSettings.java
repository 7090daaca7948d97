package org.baseportal.accounts.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new password must be. Length counts, not a mixture of kinds: NIST SP 800-63B, section 3.1.1.
 *
 * @param minLength fewest characters
 * @param maxLength most characters, at most 128
 * @param common whether well-known passwords and keyboard sequences are refused
 * @param username whether a password may not contain the sign-in name, forwards or backwards
 */
@ConfigurationProperties("baseportal.accounts.password")
public record PasswordSettings(
        @DefaultValue("10") int minLength,
        @DefaultValue("128") int maxLength,
        @DefaultValue("true") boolean common,
        @DefaultValue("true") boolean username) {

    public PasswordSettings {
        if (minLength < 8 || maxLength > 128 || minLength > maxLength) {
            throw new IllegalArgumentException("a password has 8 to 128 characters");
        }
    }
}
