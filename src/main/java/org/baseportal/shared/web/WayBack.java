package org.baseportal.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page of ours from which a failed request came, so that an error page has a way on without JavaScript. */
final class WayBack {

    private WayBack() {}

    /** Path and query of the referring page; null if it is not ours, is unknown, or is the failed page itself. */
    static @Nullable String of(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null || referer.length() > 2000) {
            return null;
        }
        try {
            URI from = URI.create(referer);
            String path = from.getRawPath();
            boolean ours = request.getServerName().equalsIgnoreCase(from.getHost());
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//") || asks(request, path)) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean asks(HttpServletRequest request, String path) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return "GET".equals(method == null ? request.getMethod() : method)
                && path.equals(uri == null ? request.getRequestURI() : uri);
    }
}
