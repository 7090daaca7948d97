package org.baseportal.partners.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.domain.PartnerBankAccounts;
import org.baseportal.shared.time.Days;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Bank accounts that wait for a second person: work on the home page, and the list behind it. */
@Controller
@Order(70)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE')")
class WaitingAccounts implements WorkSource {

    private static final String LIST = "/partners/accounts";
    private static final int LISTED = 500;

    private final PartnerBankAccounts accounts;

    WaitingAccounts(PartnerBankAccounts accounts) {
        this.accounts = accounts;
    }

    /** One line of the list. */
    record Row(long partner, String nameZh, String holder, String proposedBy, String proposedAt) {}

    @GetMapping(LIST)
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "rows",
                accounts.waiting(LISTED, user).stream()
                        .map(it -> new Row(
                                it.partner(), it.nameZh(), it.holder(), it.proposedBy(), Days.minute(it.proposedAt())))
                        .toList());
        model.addAttribute("total", accounts.countWaiting(user));
        return "partners/accounts";
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        if (!user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE)) {
            return List.of();
        }
        List<WorkItem> items = accounts.waiting(Work.SHOWN, user).stream()
                .map(it -> new WorkItem(
                        "/partners/" + it.partner() + "/account",
                        it.nameZh(),
                        it.proposedBy(),
                        Days.of(it.proposedAt()).toString(),
                        false))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new Work("partners.work.accounts", "building", accounts.countWaiting(user), LIST, items));
    }
}
