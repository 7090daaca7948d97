package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.Decisions;
import org.baseportal.reviews.domain.Motion;
import org.baseportal.reviews.domain.MotionCommand;
import org.baseportal.reviews.domain.Outcome;
import org.baseportal.reviews.domain.RankRow;
import org.baseportal.reviews.domain.Results;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.reviews.domain.SheetReading;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on one project of a round: the sheets side by side, and the decision. */
@Controller
@PreAuthorize("hasRole('APPROVER')")
class RoundDecisionController {

    private static final String ONE = "/reviews/rounds/{id:\\d{1,18}}/decide/{code}";

    private final Rounds rounds;
    private final Results results;
    private final SheetReading sheets;
    private final CriteriaSets criteria;
    private final Decisions decisions;
    private final Words words;
    private final Clock clock;

    RoundDecisionController(
            Rounds rounds,
            Results results,
            SheetReading sheets,
            CriteriaSets criteria,
            Decisions decisions,
            Words words,
            Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.sheets = sheets;
        this.criteria = criteria;
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView ask(@PathVariable long id, @PathVariable String code, CurrentUser user, Locale locale) {
        Round round = rounds.find(id);
        RankRow row = row(round, code, user);
        return page(round, row, DecideForm.empty(row.stage(), Days.today(clock)), user, locale);
    }

    private RankRow row(Round round, String code, CurrentUser user) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        return results.of(round, known.value(), user).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(Round round, RankRow row, DecideForm form, CurrentUser user, Locale locale) {
        boolean english = Words.english(locale);
        ModelAndView page = new ModelAndView("reviews/decide");
        String title = row.title(english);
        page.addObject(
                "crumbs",
                words.crumbs(locale, "reviews.rounds.title", "/reviews/rounds/" + round.id() + "/ranking", title));
        page.addObject("title", title);
        page.addObject("round", round);
        page.addObject("row", row);
        page.addObject("english", english);
        page.addObject("wanted", row.wanted() == null ? null : MoneyView.of(Yuan.of(row.wanted())));
        page.addObject(
                "criteria", criteria.version(round.criteriaVersionId(), true).criteria());
        page.addObject("sheets", sheets.of(round.id(), row.projectId(), user));
        Motion waiting = decisions.waiting(round.id(), row).orElse(null);
        page.addObject("motion", waiting);
        page.addObject(
                "motionAmount",
                waiting == null || waiting.amount() == null ? null : MoneyView.of(Yuan.of(waiting.amount())));
        page.addObject("outcomes", words.options("reviews.outcome.", Outcome.values(), locale));
        page.addObject("stages", words.options("projects.stage.", Stage.values(), locale));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE)
    ModelAndView move(
            @PathVariable long id,
            @PathVariable String code,
            @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Round round = rounds.find(id);
        RankRow row = row(round, code, user);
        Typed typed = new Typed(errors);
        MotionCommand command = form.read(typed, Days.today(clock));
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                Optional<Long> decision = decisions.move(id, new ProjectCode(row.code()), command, user);
                return decided(id, row.code(), decision, redirect);
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        ModelAndView page = page(round, row, form, user, locale);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView decided(long round, String code, Optional<Long> decision, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                decision.isPresent()
                        ? Flash.success("reviews.decide.done", code)
                        : Flash.success("reviews.decide.moved", code));
        return new ModelAndView(decision.map(it -> "redirect:/reviews/packs/" + it)
                .orElse("redirect:/reviews/rounds/" + round + "/decide/" + code));
    }

    @PostMapping("/reviews/motions/{id:\\d{1,18}}/concur")
    ModelAndView concur(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        Optional<Long> decision = decisions.concur(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.decide.concurred"));
        return new ModelAndView(
                decision.map(it -> "redirect:/reviews/packs/" + it).orElse("redirect:/reviews/rounds"));
    }

    @PostMapping("/reviews/motions/{id:\\d{1,18}}/drop")
    String drop(@PathVariable long id, @RequestParam String reason, CurrentUser user, RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new ConflictException("reviews.decide.dropReason");
        }
        decisions.drop(id, reason, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.decide.dropped"));
        return "redirect:/reviews/rounds";
    }
}
