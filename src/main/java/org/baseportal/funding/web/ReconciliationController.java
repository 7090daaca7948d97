package org.baseportal.funding.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.baseportal.funding.domain.Reconciliation;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of the base's account: the ledger beside the bank's lists. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class ReconciliationController {

    private final Reconciliation reconciliation;
    private final MoneyWords words;
    private final Clock clock;

    ReconciliationController(Reconciliation reconciliation, MoneyWords words, Clock clock) {
        this.reconciliation = reconciliation;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/funding/reconciliation")
    String month(@RequestParam(required = false) @Nullable String month, Model model) {
        YearMonth asked = Asked.month(month);
        YearMonth shown = asked == null ? YearMonth.from(Days.today(clock)) : asked;
        List<Reconciliation.Row> rows = reconciliation.entries(shown);
        model.addAttribute("money", words);
        model.addAttribute("month", shown.toString());
        model.addAttribute("previous", shown.minusMonths(1).toString());
        model.addAttribute("next", shown.plusMonths(1).toString());
        model.addAttribute("rows", rows);
        model.addAttribute("sums", reconciliation.sums(shown));
        model.addAttribute("cut", rows.size() == Reconciliation.SHOWN);
        return "funding/reconciliation";
    }
}
