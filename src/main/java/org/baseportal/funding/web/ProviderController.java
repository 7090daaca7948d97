package org.baseportal.funding.web;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.FundingFigures;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceRow;
import org.baseportal.partners.PartnerHead;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerTab;
import org.baseportal.partners.Partners;
import org.baseportal.shared.money.Yuan;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an organisation gives: its sources, with the money of all years; a tab of its page. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class ProviderController implements PartnerTab {

    private final Partners partners;
    private final SourceQueries queries;
    private final FundingFigures figures;
    private final MoneyWords words;

    ProviderController(Partners partners, SourceQueries queries, FundingFigures figures, MoneyWords words) {
        this.partners = partners;
        this.queries = queries;
        this.figures = figures;
        this.words = words;
    }

    /** All sources together. */
    record Sum(Yuan budget, Yuan committed, Yuan received, Yuan disbursed) {

        static Sum of(List<SourceRow> rows) {
            Sum sum = new Sum(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);
            for (SourceRow row : rows) {
                sum = new Sum(
                        sum.budget.plus(row.money().budget()),
                        sum.committed.plus(row.money().committed()),
                        sum.received.plus(row.money().received()),
                        sum.disbursed.plus(row.money().disbursed()));
            }
            return sum;
        }
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public String labelKey() {
        return "funding.provider.tab";
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return figures.mayBeSeenBy(user);
    }

    @Override
    public int getOrder() {
        return 500;
    }

    @GetMapping("/partners/{id:\\d{1,18}}/funding")
    String sources(@PathVariable long id, CurrentUser user, Model model) {
        PartnerHead head = partners.head(new PartnerId(id), user);
        List<SourceRow> rows = queries.ofProvider(partners.same(new PartnerId(id)));
        model.addAttribute("head", head);
        model.addAttribute("money", words);
        model.addAttribute("rows", rows);
        model.addAttribute("sum", Sum.of(rows));
        return "funding/provider";
    }
}
