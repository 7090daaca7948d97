package org.baseportal.milestones.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.AdviceDesk;
import org.baseportal.milestones.domain.AdviceReader;
import org.baseportal.milestones.domain.AdviceView;
import org.baseportal.milestones.domain.GateDecision;
import org.baseportal.milestones.domain.PlanReader;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An adviser's sheet before a gate, and the list of those he is asked for. */
@Controller
@PreAuthorize("hasRole('REVIEWER')")
class AdviceController {

    private static final String SHEET = "/projects/{code}/milestones/gate/advice";
    private static final int SHOWN = 100;

    private final PlanReader plans;
    private final PlanPages pages;
    private final AdviceReader reader;
    private final AdviceDesk desk;
    private final Validator validator;

    AdviceController(PlanReader plans, PlanPages pages, AdviceReader reader, AdviceDesk desk, Validator validator) {
        this.plans = plans;
        this.pages = pages;
        this.reader = reader;
        this.desk = desk;
        this.validator = validator;
    }

    @GetMapping("/milestones/advice")
    ModelAndView waiting(CurrentUser user) {
        return new ModelAndView("milestones/advices")
                .addObject("rows", reader.waiting(SHOWN, user))
                .addObject("count", reader.count(user));
    }

    @GetMapping(SHEET)
    ModelAndView show(@PathVariable String code, CurrentUser user, Locale locale) {
        return page(code, user, locale)
                .addObject("form", AdviceForm.empty())
                .addObject("decline", new DeclineForm(null));
    }

    @PostMapping(SHEET)
    ModelAndView give(
            @PathVariable String code,
            @ModelAttribute("form") AdviceForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(code, user, locale)).addObject("decline", new DeclineForm(null));
        }
        desk.give(PlanPages.code(code), form.toCommand(), user);
        return done("milestones.advice.given", redirect);
    }

    @PostMapping(SHEET + "/decline")
    ModelAndView decline(
            @PathVariable String code,
            @ModelAttribute("decline") DeclineForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(code, user, locale)).addObject("form", AdviceForm.empty());
        }
        desk.decline(PlanPages.code(code), Objects.requireNonNull(form.reason()), user);
        return done("milestones.advice.declined", redirect);
    }

    private static ModelAndView done(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key));
        return new ModelAndView("redirect:/milestones/advice");
    }

    private ModelAndView page(String code, CurrentUser user, Locale locale) {
        PlanView plan = plans.plan(PlanPages.code(code), user).orElseThrow(NotFoundException::new);
        AdviceView mine = reader.ofGate(plan.project().id(), user).stream()
                .filter(one -> one.adviserId() == user.id().value())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Option> decisions = Arrays.stream(GateDecision.values())
                .filter(one ->
                        one != GateDecision.BACK || plan.project().stage().ordinal() > 0)
                .map(one -> new Option(one.name(), pages.say("milestones.gate." + one, locale)))
                .toList();
        return pages.page("advice", code, user)
                .addObject("mine", mine)
                .addObject("gate", GatePage.of(plan, locale))
                .addObject("decisions", decisions)
                .addObject("marks", marks());
    }

    private static List<Option> marks() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(mark -> new Option(String.valueOf(mark), String.valueOf(mark)))
                .toList();
    }
}
