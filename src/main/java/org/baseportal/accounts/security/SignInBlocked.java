package org.baseportal.accounts.security;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: the sign-in was not even looked at. Says nothing about whether the name exists. */
final class SignInBlocked extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    SignInBlocked(Instant until) {
        super("blocked");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
