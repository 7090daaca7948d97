package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.domain.Account;
import org.baseportal.accounts.domain.AccountDirectory;
import org.baseportal.accounts.domain.SignInRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PasswordSignInTest {

    private final AccountDirectory accounts = mock(AccountDirectory.class);
    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private final SignInGuard guard = mock(SignInGuard.class);
    private final SignInRecord record = mock(SignInRecord.class);
    private PasswordSignIn signIn;

    @BeforeEach
    void people() {
        when(encoder.encode(anyString())).thenReturn("nobody");
        when(encoder.matches("right", "hash")).thenReturn(true);
        when(accounts.byUsername("wang")).thenReturn(Optional.of(account(true)));
        when(accounts.byUsername("gone")).thenReturn(Optional.of(account(false)));
        when(accounts.byUsername("nobody")).thenReturn(Optional.empty());
        signIn = new PasswordSignIn(accounts, encoder, guard, mock(KnownBrowsers.class), record);
    }

    private static Account account(boolean active) {
        return new Account(
                new UserId(7), "wang", "Wang", null, "hash", Set.of(Role.STAFF), active, false, 0, null, null);
    }

    private Authentication attempt(String username, String password) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        token.setDetails(new WebAuthenticationDetails(new MockHttpServletRequest()));
        return signIn.authenticate(token);
    }

    private void isRefused(String username, String password) {
        assertThatThrownBy(() -> attempt(username, password))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
    }

    @Test
    void theRightPasswordSignsIn() {
        assertThat(attempt("wang", "right").isAuthenticated()).isTrue();
        verify(guard).succeeded("wang", "127.0.0.1");
        verify(record).signedIn(any());
    }

    @Test
    void unknownInactiveAndWrongCostOneComparisonEachAndGetTheSameAnswer() {
        isRefused("nobody", "right");
        verify(encoder, times(1)).matches("right", "nobody");
        isRefused("gone", "right");
        verify(encoder, times(1)).matches("right", "hash");
        isRefused("wang", "wrong");
        verify(encoder, times(1)).matches("wrong", "hash");
        verify(record, never()).signedIn(any());
    }

    @Test
    void anEndlessPasswordIsNotHashedInFull() {
        isRefused("wang", "x".repeat(100_000));
        verify(encoder).matches("x".repeat(128), "hash");
    }

    @Test
    void whoeverHasToWaitIsNotEvenCompared() {
        when(guard.attempt("wang", "127.0.0.1")).thenReturn(Instant.EPOCH);
        assertThatThrownBy(() -> attempt("wang", "right")).isInstanceOf(SignInBlocked.class);
        verify(encoder, never()).matches(anyString(), anyString());
    }
}
