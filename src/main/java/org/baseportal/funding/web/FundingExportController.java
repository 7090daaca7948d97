package org.baseportal.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The lists of this module as workbooks, exactly as they are filtered. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class FundingExportController {

    private final FundingSheets sheets;
    private final Clock clock;

    FundingExportController(FundingSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/funding/sources/export.xlsx")
    void sources(SourceController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address(clock).toString();
        send("sources", sheets.sources(asked.filter(clock), address, user, locale), response);
    }

    @GetMapping("/funding/commitments/export.xlsx")
    void commitments(
            CommitmentController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        send("commitments", sheets.commitments(asked.filter(), address, user, locale), response);
    }

    @GetMapping("/funding/entries/export.xlsx")
    void entries(EntryController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        send("entries", sheets.entries(asked.filter(), address, user, locale), response);
    }

    @GetMapping("/funding/instalments/export.xlsx")
    void instalments(
            InstalmentController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        send("instalments", sheets.instalments(asked.filter(), address, user, locale), response);
    }

    @GetMapping("/funding/spending/export.xlsx")
    void spending(SpendingController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        send("spending", sheets.spending(asked.filter(user), address, user, locale), response);
    }

    static void send(String name, byte[] file, HttpServletResponse response) throws IOException {
        response.setContentType(SheetFormat.XLSX.mediaType());
        response.setContentLength(file.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("funding-" + name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(file);
    }
}
