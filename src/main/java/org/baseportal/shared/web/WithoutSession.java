package org.baseportal.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The same request as somebody without a session would send it. */
final class WithoutSession extends HttpServletRequestWrapper {

    private static final String COOKIE = "BPSESSION";

    WithoutSession(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] cookies = super.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> !cookie.getName().equals(COOKIE))
                        .toArray(Cookie[]::new);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession() {
        return null;
    }

    @Override
    public String getMethod() {
        return "GET"; // drawing a page; a POST would be asked for its token
    }
}
