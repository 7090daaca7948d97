package org.baseportal.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.ProjectExport;
import org.baseportal.projects.domain.ProjectExport.Format;
import org.baseportal.projects.domain.ProjectExport.Wanted;
import org.baseportal.shared.time.Days;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of projects as a file. It is made on disk first: a slow reader holds no connection to the database. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProjectExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProjectExport export;
    private final MessageSource messages;
    private final Clock clock;

    ProjectExportController(ProjectExport export, MessageSource messages, Clock clock) {
        this.export = export;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/projects/export.xlsx")
    void xlsx(ProjectListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, Format.XLSX, XLSX, user, locale, response);
    }

    @GetMapping("/projects/export.csv")
    void csv(ProjectListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, Format.CSV, "text/csv;charset=UTF-8", user, locale, response);
    }

    private void send(
            ProjectListParameters parameters,
            Format format,
            String type,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("export", ".tmp");
        try {
            Wanted wanted = new Wanted(
                    parameters.filter(user),
                    parameters.sorting(),
                    parameters.direction(),
                    parameters.address(user).toString());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                export.write(wanted, format, out, user, locale);
            }
            response.setContentType(type);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(format, locale));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String disposition(Format format, Locale locale) {
        String name = messages.getMessage(
                "projects.export.file", new Object[] {Days.today(clock).toString()}, locale);
        return ContentDisposition.attachment()
                .filename(name + "." + format.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
