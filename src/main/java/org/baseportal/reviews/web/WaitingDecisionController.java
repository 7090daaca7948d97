package org.baseportal.reviews.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.reviews.domain.WaitingDecisions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for an approver. */
@Controller
@PreAuthorize("hasRole('APPROVER')")
class WaitingDecisionController {

    private final WaitingDecisions decisions;

    WaitingDecisionController(WaitingDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/reviews/decisions")
    ModelAndView list(CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/decisions");
        page.addObject("decisions", decisions.of(user));
        page.addObject("english", Words.english(locale));
        return page;
    }
}
