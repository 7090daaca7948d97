package org.baseportal.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request that announces too long a body, before anything reads a byte of it. Otherwise the search for the
 * CSRF token would parse the body first, and the person would meet the server's bare page or a broken connection. A
 * body without an announced length is bounded by the server's own limits while it is read.
 */
class RequestSizeFilter extends OncePerRequestFilter {

    private final long maxMultipart;
    private final long maxForm;

    RequestSizeFilter(DataSize maxMultipart, DataSize maxForm) {
        this.maxMultipart = maxMultipart.toBytes();
        this.maxForm = maxForm.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isMultipart(request) ? maxMultipart : maxForm;
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
