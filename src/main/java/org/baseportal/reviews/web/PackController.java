package org.baseportal.reviews.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.PackContent;
import org.baseportal.reviews.domain.Packs;
import org.baseportal.reviews.domain.Packs.Pack;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The frozen decision pack as a page that prints on A4. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
class PackController {

    private final Packs packs;
    private final Words words;

    PackController(Packs packs, Words words) {
        this.packs = packs;
        this.words = words;
    }

    @GetMapping("/reviews/packs/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        Pack pack = packs.find(id);
        PackContent content = pack.content();
        ModelAndView page = new ModelAndView("reviews/pack");
        String code = content.project().code();
        page.addObject("crumbs", words.crumbs(locale, "reviews.rounds.title", "/projects/" + code + "/reviews", code));
        page.addObject("pack", pack);
        page.addObject("it", content);
        page.addObject("english", Words.english(locale));
        page.addObject("named", user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER));
        page.addObject(
                "wanted",
                content.project().wanted() == null
                        ? null
                        : MoneyView.of(Yuan.of(content.project().wanted())));
        page.addObject(
                "amount",
                content.decision().amount() == null
                        ? null
                        : MoneyView.of(Yuan.of(content.decision().amount())));
        return page;
    }
}
