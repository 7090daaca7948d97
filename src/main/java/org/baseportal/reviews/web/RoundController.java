package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.ConflictRule;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.CriteriaState;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.RoundCommand;
import org.baseportal.reviews.domain.RoundMode;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of rounds, and preparing one. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class RoundController {

    static final String ALL = "/reviews/rounds";

    private final Rounds rounds;
    private final CriteriaSets criteria;
    private final Words words;
    private final Clock clock;

    RoundController(Rounds rounds, CriteriaSets criteria, Words words, Clock clock) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView list(CurrentUser user) {
        ModelAndView page = new ModelAndView("reviews/rounds");
        page.addObject("rounds", rounds.all());
        page.addObject("now", clock.instant());
        page.addObject("mayEdit", user.is(Role.STAFF));
        return page;
    }

    @GetMapping(ALL + "/new")
    ModelAndView create(Locale locale) {
        return page(null, RoundForm.empty(Days.today(clock)), locale);
    }

    @PostMapping(ALL + "/new")
    ModelAndView create(
            @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        RoundCommand command = form.read(typed);
        if (typed.isRight()) {
            try {
                long id = rounds.create(command, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.created"));
                return to(id);
            } catch (ConflictException refused) {
                typed.reject("criteria", String.valueOf(refused.messageKey()), refused.arguments());
            }
        }
        return refused(page(null, form, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(ALL + "/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        Round round = rounds.find(id);
        return page(round, RoundForm.from(round), locale);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/edit")
    ModelAndView edit(
            @PathVariable long id,
            @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Round round = rounds.find(id);
        Typed typed = new Typed(errors);
        RoundCommand command = form.read(typed);
        String reason = typed.optional("reason", form.reason(), 500);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                rounds.edit(id, CriteriaController.number(form.version()), command, reason, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.saved"));
                return to(id);
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        return refused(page(round, form, locale), status);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/open")
    ModelAndView open(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        rounds.open(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.opened"));
        return to(id);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/close")
    ModelAndView close(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        rounds.close(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.closedNow"));
        return to(id);
    }

    private ModelAndView page(@Nullable Round round, RoundForm form, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/round_form");
        String title = round == null ? words.say("reviews.round.new", locale) : round.name();
        page.addObject("crumbs", words.crumbs(locale, "reviews.rounds.title", ALL, title));
        page.addObject("title", title);
        page.addObject("round", round);
        page.addObject("versions", versions(round, locale));
        page.addObject("modes", words.options("reviews.mode.", RoundMode.values(), locale));
        page.addObject("rules", words.options("reviews.conflictRule.", ConflictRule.values(), locale));
        page.addObject("form", form);
        return page;
    }

    private List<Option> versions(@Nullable Round round, Locale locale) {
        boolean english = Words.english(locale);
        return criteria.versions(false).stream()
                .filter(it ->
                        it.state() == CriteriaState.PUBLISHED || round != null && it.id() == round.criteriaVersionId())
                .map(it -> new Option(
                        String.valueOf(it.id()),
                        words.say("reviews.criteria.heading", locale, it.setName(english), it.number())))
                .toList();
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView to(long id) {
        return new ModelAndView("redirect:" + ALL + "/" + id);
    }
}
