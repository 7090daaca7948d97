package org.baseportal.funding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code ?moneyunit=} on a page of money becomes a cookie, as the language does; nothing else is written. */
@Component
@Order(-190)
class UnitFilter extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean get = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        ShownUnit unit = get ? ShownUnit.of(request.getParameter(ShownUnit.NAME)) : null;
        if (unit != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(ShownUnit.NAME, unit.key())
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        chain.doFilter(request, response);
    }
}
