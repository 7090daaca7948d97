package org.baseportal.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetResponse;
import org.baseportal.projects.domain.ProjectExport;
import org.baseportal.projects.domain.ProjectExport.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of projects as a file. A short one is made on disk first: a slow reader holds no connection to the database.
 * A long one is asked for on a page of its own and made in the background.
 */
@Controller
@PreAuthorize("isAuthenticated()")
class ProjectExportController {

    private final ProjectExport export;

    ProjectExportController(ProjectExport export) {
        this.export = export;
    }

    @GetMapping("/projects/export.xlsx")
    void xlsx(ProjectListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.XLSX, user, locale, response);
    }

    @GetMapping("/projects/export.csv")
    void csv(ProjectListParameters parameters, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        send(parameters, SheetFormat.CSV, user, locale, response);
    }

    private void send(
            ProjectListParameters parameters,
            SheetFormat format,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(parameters, user);
        if (!export.isImmediate(export.rows(wanted, format, user, locale))) {
            response.sendRedirect(parameters
                    .address(user)
                    .at("/projects/export")
                    .with("format", format.ending())
                    .toString());
            return;
        }
        SheetResponse.send(
                export.fileName(format, locale),
                format,
                out -> export.write(wanted, format, out, user, locale),
                response);
    }

    private static Wanted wanted(ProjectListParameters parameters, CurrentUser user) {
        return new Wanted(
                parameters.filter(user),
                parameters.sorting(),
                parameters.direction(),
                parameters.address(user).toString());
    }

    private static SheetFormat format(@Nullable String asked) {
        return Arrays.stream(SheetFormat.values())
                .filter(format -> format.ending().equals(asked))
                .findFirst()
                .orElse(SheetFormat.XLSX);
    }

    /** Says how many rows there are and what will happen, before anything is made. */
    @GetMapping("/projects/export")
    String ask(
            ProjectListParameters parameters,
            @RequestParam(required = false) @Nullable String format,
            CurrentUser user,
            Locale locale,
            Model model) {
        SheetFormat kind = format(format);
        model.addAttribute("rows", export.rows(wanted(parameters, user), kind, user, locale));
        model.addAttribute(
                "action",
                parameters
                        .address(user)
                        .at("/projects/export")
                        .with("format", kind.ending())
                        .toString());
        model.addAttribute("back", parameters.address(user).toString());
        model.addAttribute("token", UUID.randomUUID());
        model.addAttribute("format", kind);
        return "projects/export";
    }

    @PostMapping("/projects/export")
    String begin(
            ProjectListParameters parameters,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam UUID token,
            CurrentUser user,
            Locale locale) {
        return "redirect:/exports/" + export.begin(wanted(parameters, user), format(format), token, user, locale);
    }
}
