package org.baseportal.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's views, orders and bank lines as workbooks, with the same numbers as their pages. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class MoneyViewExportController {

    private final MoneyViewSheets sheets;
    private final MoneyRecordSheets records;
    private final Clock clock;

    MoneyViewExportController(MoneyViewSheets sheets, MoneyRecordSheets records, Clock clock) {
        this.sheets = sheets;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/funding/flow/export.xlsx")
    void flow(
            @RequestParam(required = false) @Nullable String year,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        int shown = Asked.year(year, clock);
        FundingExportController.send("flow-" + shown, sheets.flow(shown, user, locale), response);
    }

    @GetMapping("/funding/cash/export.xlsx")
    void cash(
            @RequestParam(required = false) @Nullable String year,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        int shown = Asked.year(year, clock);
        FundingExportController.send("cash-" + shown, sheets.cash(shown, user, locale), response);
    }

    @GetMapping("/funding/targets/export.xlsx")
    void year(
            @RequestParam(required = false) @Nullable String year,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        int shown = Asked.year(year, clock);
        FundingExportController.send("targets-" + shown, sheets.year(shown, user, locale), response);
    }

    @GetMapping("/funding/orders/export.xlsx")
    void orders(OrderController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        FundingExportController.send("orders", records.orders(asked.filter(), address, user, locale), response);
    }

    @GetMapping("/funding/bank/export.xlsx")
    void bank(BankController.Parameters asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        String address = asked.address().toString();
        FundingExportController.send("bank", records.bank(asked.filter(), address, user, locale), response);
    }
}
