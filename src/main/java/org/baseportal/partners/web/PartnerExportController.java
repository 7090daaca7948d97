package org.baseportal.partners.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetResponse;
import org.baseportal.partners.domain.PartnerExport;
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
        SheetResponse.send(
                export.fileName(format, locale),
                format,
                out -> export.write(parameters.filter(), parameters.address().toString(), format, out, user, locale),
                response);
    }
}
