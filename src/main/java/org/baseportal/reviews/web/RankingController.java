package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.RankRow;
import org.baseportal.reviews.domain.Results;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The ranking of a round. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
class RankingController {

    private final Rounds rounds;
    private final Results results;
    private final Words words;
    private final Clock clock;

    RankingController(Rounds rounds, Results results, Words words, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reviews/rounds/{id:\\d{1,18}}/ranking")
    ModelAndView ranking(@PathVariable long id, CurrentUser user, Locale locale) {
        Round round = rounds.find(id);
        ModelAndView page = new ModelAndView("reviews/ranking");
        words.round(page, round, clock, locale);
        List<Line> lines = results.ranking(round, user).stream().map(Line::of).toList();
        page.addObject("lines", lines);
        page.addObject("mayEdit", user.is(Role.STAFF));
        page.addObject("mayDecide", user.is(Role.APPROVER));
        return page;
    }

    /** One row with its money as it is shown. */
    record Line(
            RankRow row,
            @Nullable MoneyView wanted,
            @Nullable MoneyView amount) {

        static Line of(RankRow row) {
            return new Line(
                    row,
                    row.wanted() == null ? null : MoneyView.of(Yuan.of(row.wanted())),
                    row.amount() == null ? null : MoneyView.of(Yuan.of(row.amount())));
        }
    }
}
