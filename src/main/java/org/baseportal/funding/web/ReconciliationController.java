package org.baseportal.funding.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.domain.Reconciliation;
import org.baseportal.funding.domain.SignedMonths;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A month of the base's account: the ledger beside the bank's lists. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class ReconciliationController {

    private final Reconciliation reconciliation;
    private final SignedMonths signed;
    private final MoneyWords words;
    private final Clock clock;

    ReconciliationController(Reconciliation reconciliation, SignedMonths signed, MoneyWords words, Clock clock) {
        this.reconciliation = reconciliation;
        this.signed = signed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/funding/reconciliation")
    String month(@RequestParam(required = false) @Nullable String month, CurrentUser user, Model model) {
        YearMonth asked = Asked.month(month);
        YearMonth shown = asked == null ? YearMonth.from(Days.today(clock)) : asked;
        List<Reconciliation.Row> rows = reconciliation.entries(shown);
        model.addAttribute("money", words);
        model.addAttribute("month", shown.toString());
        model.addAttribute("first", shown.atDay(1).toString());
        model.addAttribute("last", shown.atEndOfMonth().toString());
        model.addAttribute("previous", shown.minusMonths(1).toString());
        model.addAttribute("next", shown.plusMonths(1).toString());
        model.addAttribute("rows", rows);
        Reconciliation.Sums sums = reconciliation.sums(shown);
        SignedMonths.Signed last = signed.of(shown).orElse(null);
        model.addAttribute("sums", sums);
        model.addAttribute("signed", last);
        model.addAttribute("still", last != null && last.isStill(sums));
        model.addAttribute("maySign", user.is(Role.FINANCE) && signed.isReady(shown, sums));
        model.addAttribute("cut", rows.size() == Reconciliation.SHOWN);
        return "funding/reconciliation";
    }

    @PostMapping("/funding/reconciliation/sign")
    @PreAuthorize("hasRole('FINANCE')")
    String sign(@RequestParam(required = false) @Nullable String month, CurrentUser user, RedirectAttributes redirect) {
        YearMonth asked = Asked.month(month);
        if (asked == null) {
            throw new NotFoundException();
        }
        signed.sign(asked, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.reconciliation.signed", asked.toString()));
        return "redirect:/funding/reconciliation?month=" + asked;
    }
}
