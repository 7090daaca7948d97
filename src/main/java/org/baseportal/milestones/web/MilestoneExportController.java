package org.baseportal.milestones.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetResponse;
import org.baseportal.milestones.domain.MilestoneSheet;
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
        SheetResponse.send(
                sheet.fileName(locale) + "." + format.ending(),
                format,
                out -> sheet.write(
                        parameters.filter(user), parameters.address(user).toString(), format, out, user, locale),
                response);
    }
}
