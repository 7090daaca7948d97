package org.baseportal.reviews.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.reviews.domain.Fairness;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How reviewers score beside each other, per round and over years. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class FairnessController {

    private final Fairness fairness;
    private final Rounds rounds;
    private final Words words;

    FairnessController(Fairness fairness, Rounds rounds, Words words) {
        this.fairness = fairness;
        this.rounds = rounds;
        this.words = words;
    }

    @GetMapping("/reviews/fairness")
    ModelAndView show(@RequestParam(name = "round", required = false) @Nullable String asked, Locale locale) {
        List<Round> all = rounds.all();
        Round round = all.stream()
                .filter(it -> String.valueOf(it.id()).equals(asked))
                .findFirst()
                .orElse(null);
        ModelAndView page = new ModelAndView("reviews/fairness");
        page.addObject(
                "crumbs",
                words.crumbs(
                        locale,
                        "reviews.rounds.title",
                        "/reviews/rounds",
                        words.say("reviews.fairness.title", locale)));
        page.addObject("rounds", all);
        page.addObject("round", round);
        page.addObject("lines", round == null ? fairness.overYears() : fairness.ofRound(round.id()));
        return page;
    }
}
