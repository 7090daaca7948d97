package org.baseportal.partners.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.partners.domain.PartnerExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of organisations as a file, made on disk first: a slow reader holds no connection to the database. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class PartnerExportController {

    private final PartnerExport export;

    PartnerExportController(PartnerExport export) {
        this.export = export;
    }

    @GetMapping("/partners/export.xlsx")
    void xlsx(ListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.XLSX, user, locale, response);
    }

    @GetMapping("/partners/export.csv")
    void csv(ListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.CSV, user, locale, response);
    }

    private void send(
            ListParameters parameters,
            SheetFormat format,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("export-", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                export.write(parameters.filter(), parameters.address().toString(), format, out, user, locale);
            }
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(export.fileName(format, locale), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
