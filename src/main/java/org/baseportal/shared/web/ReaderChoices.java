package org.baseportal.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what a reader switched in this browser: {@code ?lang=} and {@code ?theme=} on any page become cookies. Nothing
 * is written to the database by a GET; a person's lasting wish is set on his own page and applies where no cookie says
 * otherwise.
 */
@Component
@Order(-200)
public class ReaderChoices extends OncePerRequestFilter {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            keep(request, response, Language.of(request.getParameter(LANGUAGE)), Theme.of(request.getParameter(THEME)));
        }
        chain.doFilter(request, response);
    }

    /** Makes the given choices hold in this browser; null leaves a choice as it is. */
    public void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Language language,
            @Nullable Theme theme) {
        if (language != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, LANGUAGE, language.key()));
        }
        if (theme != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, THEME, theme.key()));
        }
    }

    /** What the address or else the browser's cookie says; null if neither does. */
    static @Nullable Language language(HttpServletRequest request) {
        Language asked = Language.of(asked(request, LANGUAGE));
        return asked != null ? asked : Language.of(cookie(request, LANGUAGE));
    }

    /** What the address or else the browser's cookie says; null if neither does. */
    static @Nullable Theme theme(HttpServletRequest request) {
        Theme asked = Theme.of(asked(request, THEME));
        return asked != null ? asked : Theme.of(cookie(request, THEME));
    }

    private static @Nullable String asked(HttpServletRequest request, String name) {
        boolean get = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        return get ? request.getParameter(name) : null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
