package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads back to the page that asked for the sign-in. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String page = ReturnAddress.of(request.getParameter("return")).orElse("/");
        response.sendRedirect(request.getContextPath() + page);
    }
}
