package org.baseportal.accounts.security;

import java.time.Instant;
import java.util.Optional;
import org.baseportal.accounts.domain.Account;
import org.baseportal.accounts.domain.AccountDirectory;
import org.baseportal.accounts.domain.SignInRecord;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. Unknown, inactive and known names cost one comparison each and get the same answer, so
 * that neither words nor time tell who has an account.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 128;

    private final AccountDirectory accounts;
    private final PasswordEncoder encoder;
    private final SignInGuard guard;
    private final KnownBrowsers browsers;
    private final SignInRecord record;
    private final String nobodysHash;

    PasswordSignIn(
            AccountDirectory accounts,
            PasswordEncoder encoder,
            SignInGuard guard,
            KnownBrowsers browsers,
            SignInRecord record) {
        this.browsers = browsers;
        this.accounts = accounts;
        this.encoder = encoder;
        this.guard = guard;
        this.record = record;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = origin(attempt);
        Instant blockedUntil = guard.attempt(attempt.getName(), address);
        if (blockedUntil != null) {
            throw new SignInBlocked(blockedUntil);
        }
        Account account = check(attempt.getName(), String.valueOf(attempt.getCredentials()));
        guard.succeeded(attempt.getName(), address);
        record.signedIn(account);
        return new PortalAuthentication(account);
    }

    private Account check(String username, String password) {
        Account account = accounts.byUsername(username).orElse(null);
        String hash = account == null ? nobodysHash : account.passwordHash();
        boolean tooLong = password.length() > LONGEST;
        boolean matches = encoder.matches(tooLong ? password.substring(0, LONGEST) : password, hash);
        if (account == null || !account.active() || !matches || tooLong) {
            throw new BadCredentialsException("refused");
        }
        return account;
    }

    /** The browser, where this person has signed in there before, or else the client's address. */
    private String origin(Authentication attempt) {
        Optional<String> browser = attempt.getDetails() instanceof SignInDetails details
                ? browsers.origin(attempt.getName(), details.browser())
                : Optional.empty();
        return browser.orElseGet(() -> address(attempt));
    }

    private static String address(Authentication attempt) {
        if (attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null) {
            return details.getRemoteAddress();
        }
        throw new InternalAuthenticationServiceException("a sign-in comes from somewhere");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
