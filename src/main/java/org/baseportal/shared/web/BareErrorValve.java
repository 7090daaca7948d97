package org.baseportal.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers where the server gives up before the portal is asked: an address that cannot be parsed, a header that is too
 * long. One small page in both languages instead of the server's own; made by Tomcat, hence public.
 */
public class BareErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(BareErrorValve.class);
    private static final String PAGE = page();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String trace = ErrorPages.trace();
        LOG.info("The server itself answered {} [{}]", status, trace);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", "zh-CN, en");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
            response.getReporter()
                    .write(PAGE.replace("{status}", String.valueOf(status)).replace("{trace}", trace));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody was left to read the answer", gone);
        }
    }

    private static String page() {
        try (InputStream file = BareErrorValve.class.getResourceAsStream("/shared/bare-error.html")) {
            return file == null ? "{status} {trace}" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
