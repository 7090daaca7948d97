package org.baseportal.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.Download;
import org.baseportal.documents.Downloads;
import org.baseportal.documents.VersionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The one address that gives out a file. */
@Controller
@PreAuthorize("isAuthenticated()")
class DocumentController {

    /** Whatever a file holds, it runs nothing, loads nothing and is framed by nobody. */
    private static final String POLICY =
            "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none';" + " form-action 'none'";

    private final Downloads downloads;

    DocumentController(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/documents/{id:\\d{1,18}}")
    void latest(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String inline,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(new DocumentId(id), null, "true".equals(inline), user, new ServletWebRequest(request, response));
    }

    @GetMapping("/documents/{id:\\d{1,18}}/versions/{number:\\d{1,9}}")
    void version(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String inline,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(new DocumentId(id), number, "true".equals(inline), user, new ServletWebRequest(request, response));
    }

    private void send(
            DocumentId id, @Nullable Integer number, boolean inline, CurrentUser user, ServletWebRequest request)
            throws IOException {
        VersionSummary file = downloads.find(id, number, user);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null) {
            throw new IllegalStateException("no servlet response");
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified("\"" + file.sha256() + "\"")) {
            return;
        }
        Download download = downloads.open(id, file.number(), user);
        response.setCharacterEncoding((String) null); // a file says itself how it is written
        response.setContentType(download.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(download, inline));
        download.body().writeTo(response.getOutputStream());
    }

    private static String disposition(Download download, boolean inline) {
        ContentDisposition.Builder builder =
                inline && download.inline() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(download.file().fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
