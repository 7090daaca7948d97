package org.baseportal.accounts.security;

import org.baseportal.accounts.domain.Account;
import org.baseportal.accounts.domain.AccountDirectory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    private final String nobodysHash;

    PasswordSignIn(AccountDirectory accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.byUsername(attempt.getName()).orElse(null);
        String hash = account == null ? nobodysHash : account.passwordHash();
        boolean matches = encoder.matches(cut(password), hash);
        if (account == null || !account.active() || !matches || password.length() > LONGEST) {
            throw new BadCredentialsException("refused");
        }
        return new PortalAuthentication(account);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String cut(String password) {
        return password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    }
}
