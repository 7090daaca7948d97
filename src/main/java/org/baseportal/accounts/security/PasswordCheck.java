package org.baseportal.accounts.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.domain.OwnAccount;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Asks a signed-in person for his password once more; guessing here is slowed down like guessing at the door. */
@Service
@PreAuthorize("isAuthenticated()")
public class PasswordCheck {

    private final OwnAccount accounts;
    private final PasswordEncoder encoder;
    private final SignInGuard guard;
    private final Clock clock;

    PasswordCheck(OwnAccount accounts, PasswordEncoder encoder, SignInGuard guard, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.guard = guard;
        this.clock = clock;
    }

    /** Whether this is the person's password, or how long he has to wait before the next try. */
    public Answer check(CurrentUser user, String password, String address) {
        Instant until = guard.attempt(user.username(), address);
        if (until != null) {
            Duration wait = Duration.between(clock.instant(), until);
            return new Answer(false, Math.max(1, wait.plusSeconds(59).toMinutes()));
        }
        boolean right = encoder.matches(password, accounts.read(user).passwordHash());
        if (right) {
            guard.succeeded(user.username(), address);
        }
        return new Answer(right, 0);
    }

    /**
     * The answer.
     *
     * @param minutes to wait, 0 if the password was looked at
     */
    public record Answer(boolean right, long minutes) {}
}
