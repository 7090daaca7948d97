package org.baseportal.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page for a failed request: what happened in the reader's words, a trace number that stands in the log too,
 * and a way on. Never an exception's message.
 */
@Component
public class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 409, 413, 415, 429, 500, 503);

    /** The page for a failure that the asking person caused or must wait out; one log line, no stack trace. */
    ModelAndView refused(
            HttpServletRequest request, HttpServletResponse response, int status, @Nullable Throwable why) {
        String trace = trace();
        LOG.info("{} {} answered {} [{}] {}", method(request), path(request), status, trace, kind(why));
        return page(request, response, status, trace, why);
    }

    /** The page for a failure of ours; logged with its stack trace. */
    ModelAndView failed(HttpServletRequest request, HttpServletResponse response, int status, @Nullable Throwable why) {
        String trace = trace();
        LOG.error("{} {} answered {} [{}]", method(request), path(request), status, trace, why);
        return page(request, response, status, trace, why);
    }

    private static ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String trace,
            @Nullable Throwable why) {
        HttpStatus known = HttpStatus.resolve(status);
        boolean part = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        ModelAndView page = new ModelAndView(part ? "shared/error :: part" : "shared/error");
        page.setStatus(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        page.addObject("status", status);
        page.addObject("words", words(status));
        page.addObject("trace", trace);
        page.addObject("back", WayBack.of(request));
        page.addObject("mayHelp", status >= 500 || status == HttpStatus.TOO_MANY_REQUESTS.value());
        page.addObject("reason", why instanceof PortalException told ? told.messageKey() : null);
        page.addObject("reasonArguments", why instanceof PortalException told ? told.arguments() : new Object[0]);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            comeBack(request, response, part);
        }
        if (part) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return page;
    }

    /** A page that was asked for asks again by itself; a form that was sent does not, and stays one step back. */
    private static void comeBack(HttpServletRequest request, HttpServletResponse response, boolean part) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        if (!part && method(request).equals("GET")) {
            response.setHeader("Refresh", "5");
        }
    }

    /** The status whose words fit: its own, or those of its class. */
    private static int words(int status) {
        if (WITH_WORDS.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    /** Without the query string, which may hold what people typed, and without line breaks. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String clean = path.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }

    private static String method(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return failed == null ? request.getMethod() : failed.toString();
    }

    private static String kind(@Nullable Throwable why) {
        return why == null ? "" : why.getClass().getSimpleName();
    }

    static String trace() {
        return UUID.randomUUID().toString().substring(0, 13).replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
