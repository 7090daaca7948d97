package org.baseportal.accounts.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nothing through but the change itself while somebody uses a password that another person chose. */
final class MustChangePasswordFilter extends OncePerRequestFilter {

    private static final String CHANGE = "/me/password";
    private static final Set<String> OPEN = Set.of(CHANGE, "/logout", "/login", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean must = SecurityContextHolder.getContext().getAuthentication() instanceof PortalAuthentication person
                && person.account().mustChangePassword();
        if (!must) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + CHANGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + CHANGE);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getDispatcherType() != DispatcherType.REQUEST
                || OPEN.contains(path)
                || path.startsWith("/assets/")
                || path.startsWith("/actuator/health/");
    }
}
