package org.baseportal.accounts.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows the sign-in page again, with what was typed but the password, and without making a session. */
@Component
class SignInRefused implements AuthenticationFailureHandler {

    /** Request attribute: minutes to wait, 0 if name or password were wrong. */
    static final String MINUTES = "baseportal.signin.minutes";

    private static final int TOO_MANY_REQUESTS = 429;

    private final Clock clock;

    SignInRefused(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        long minutes = 0;
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (reason instanceof SignInBlocked blocked) {
            Duration wait = Duration.between(clock.instant(), blocked.until());
            minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        }
        request.setAttribute(MINUTES, minutes);
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }
}
