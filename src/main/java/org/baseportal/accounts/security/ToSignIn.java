package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads whoever is not signed in to the sign-in page, with the page to come back to: the one asked for, or, for a form
 * that was sent after the session had ended, the page that gives the form back, or else the one the form stood on.
 */
@Component
class ToSignIn implements AuthenticationEntryPoint {

    private final SentForms forms;

    ToSignIn(SentForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            String address = request.getHeader("HX-Current-URL");
            response.setHeader("HX-Redirect", login(request, address));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<String> kept = forms.keep(request);
        if (kept.isPresent()) {
            response.sendRedirect(request.getContextPath() + ReturnAddress.loginFor(kept));
            return;
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String target = reads
                ? request.getContextPath() + ReturnAddress.loginFor(asked(request))
                : login(request, request.getHeader(HttpHeaders.REFERER));
        response.sendRedirect(target);
    }

    private static String login(HttpServletRequest request, String address) {
        Optional<String> page = ReturnAddress.ofAddress(address, request.getHeader(HttpHeaders.HOST));
        return request.getContextPath() + ReturnAddress.loginFor(page);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return ReturnAddress.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
