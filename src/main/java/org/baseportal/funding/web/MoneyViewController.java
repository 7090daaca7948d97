package org.baseportal.funding.web;

import java.time.Clock;
import java.time.YearMonth;
import org.baseportal.funding.domain.CashForecast;
import org.baseportal.funding.domain.MoneyFlows;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's money as pictures with their tables: where it goes, and what lies on the account month by month. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class MoneyViewController {

    private final MoneyFlows flows;
    private final CashForecast cash;
    private final MoneyWords words;
    private final Clock clock;

    MoneyViewController(MoneyFlows flows, CashForecast cash, MoneyWords words, Clock clock) {
        this.flows = flows;
        this.cash = cash;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/funding/flow")
    String flow(@RequestParam(required = false) @Nullable String year, Model model) {
        int shown = Asked.year(year, clock);
        model.addAttribute("money", words);
        model.addAttribute("year", shown);
        model.addAttribute("view", FlowView.of(flows.committed(shown)));
        return "funding/flow";
    }

    @GetMapping("/funding/cash")
    String cash(@RequestParam(required = false) @Nullable String year, Model model) {
        int shown = Asked.year(year, clock);
        model.addAttribute("money", words);
        model.addAttribute("year", shown);
        model.addAttribute("view", CashView.of(cash.of(shown), YearMonth.from(Days.today(clock))));
        return "funding/cash";
    }
}
