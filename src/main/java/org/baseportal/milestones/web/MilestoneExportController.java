package org.baseportal.milestones.web;

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
import org.baseportal.milestones.domain.MilestoneSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of milestones as a file: exactly what is filtered. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class MilestoneExportController {

    private final MilestoneSheet sheet;

    MilestoneExportController(MilestoneSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/milestones/export.xlsx")
    void xlsx(MilestoneParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.XLSX, user, locale, response);
    }

    @GetMapping("/milestones/export.csv")
    void csv(MilestoneParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.CSV, user, locale, response);
    }

    private void send(
            MilestoneParameters parameters,
            SheetFormat format,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("export-", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                sheet.write(parameters.filter(user), parameters.address(user).toString(), format, out, user, locale);
            }
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(sheet.fileName(locale) + "." + format.ending(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
