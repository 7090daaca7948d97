package org.baseportal.accounts.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 403 with the portal's own page; a sign-in page that stood open too long is simply shown anew. */
@Component
class Refusal implements AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (reason instanceof CsrfException && (path.equals("/login") || path.equals("/logout"))) {
            String login = ReturnAddress.of(request.getParameter("return"))
                    .map(page -> ReturnAddress.loginFor(Optional.of(page)) + "&stale")
                    .orElse("/login?stale");
            response.sendRedirect(request.getContextPath() + login);
            return;
        }
        page.handle(request, response, reason);
    }
}
