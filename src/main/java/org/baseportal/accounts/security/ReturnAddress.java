package org.baseportal.accounts.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The page to come back to after sign-in: a path of this portal or nothing. */
public final class ReturnAddress {

    private static final int LONGEST = 2000;
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private ReturnAddress() {}

    /** The path as it may stand in a redirect, or empty if it could lead anywhere else. */
    public static Optional<String> of(@Nullable String path) {
        if (path == null || path.length() > LONGEST || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return path.startsWith("/login") || path.startsWith("/logout") ? Optional.empty() : Optional.of(path);
    }

    /** Path and query of an address such as a Referer, provided its host is the one given. */
    static Optional<String> ofAddress(@Nullable String address, @Nullable String host) {
        if (address == null || host == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return host.equalsIgnoreCase(uri.getRawAuthority()) ? of(uri.getRawPath() + query) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String loginFor(Optional<String> page) {
        return page.filter(path -> !path.equals("/"))
                .map(path -> "/login?return=" + UriUtils.encode(path, StandardCharsets.UTF_8))
                .orElse("/login");
    }
}
