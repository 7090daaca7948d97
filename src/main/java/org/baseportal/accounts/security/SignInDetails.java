package org.baseportal.accounts.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.WebUtils;

/** Where a sign-in comes from: the client's address, and what the browser says of itself. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final @Nullable String browser;

    SignInDetails(HttpServletRequest request) {
        super(request);
        Cookie cookie = WebUtils.getCookie(request, KnownBrowsers.COOKIE);
        browser = cookie == null ? null : cookie.getValue();
    }

    /** The value of the browser's cookie, if it has one. */
    @Nullable
    String browser() {
        return browser;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
