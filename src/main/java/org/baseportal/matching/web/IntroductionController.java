package org.baseportal.matching.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.matching.domain.DeclineReason;
import org.baseportal.matching.domain.Introduction;
import org.baseportal.matching.domain.IntroductionList;
import org.baseportal.matching.domain.Introductions;
import org.baseportal.matching.domain.Introductions.Plan;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One introduction: its page, its next step, its plan. */
@Controller
@RequestMapping("/matching/introductions/{id:\\d{1,18}}")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class IntroductionController {

    private final IntroductionList list;
    private final Introductions introductions;
    private final MatchWords words;
    private final Validator validator;

    IntroductionController(IntroductionList list, Introductions introductions, MatchWords words, Validator validator) {
        this.list = list;
        this.introductions = introductions;
        this.words = words;
        this.validator = validator;
    }

    /** The step that is taken. */
    record MoveForm(
            @NotNull @Nullable IntroductionStatus to,
            @Nullable DeclineReason reason,
            @Size(max = 2000) @Nullable String words,
            @NotNull @Nullable Long version) {}

    /** What comes next. */
    record PlanForm(
            @Size(max = 300) @Nullable String nextStep,
            @Nullable LocalDate nextOn,
            @NotNull @Nullable Long person,
            @NotNull @Nullable Long planVersion) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    ModelAndView detail(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(id, user, locale);
    }

    private ModelAndView page(long id, CurrentUser user, Locale locale) {
        Introduction it = list.find(id).orElseThrow(NotFoundException::new);
        ModelAndView page = new ModelAndView("matching/introduction");
        page.addObject("it", it);
        page.addObject("steps", list.steps(id));
        page.addObject("zone", Days.BEIJING);
        page.addObject("next", it.status().next().orElse(null));
        page.addObject("reasons", words.reasons(locale));
        page.addObject("people", words.people());
        page.addObject(
                "mayAct", user.isAny(Role.STAFF, Role.ADMIN) && it.status().isOpen());
        page.addObject("move", new MoveForm(it.status().next().orElse(null), null, null, it.version()));
        page.addObject("decline", new MoveForm(IntroductionStatus.DECLINED, null, null, it.version()));
        page.addObject("plan", new PlanForm(it.nextStep(), it.nextOn(), it.person(), it.version()));
        return page;
    }

    @PostMapping("/move")
    ModelAndView move(
            @PathVariable long id,
            @ModelAttribute("move") MoveForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return step(id, form, "move", errors, user, locale, redirect);
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable long id,
            @ModelAttribute("decline") MoveForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        if (form.reason() == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "NotNull");
        }
        return step(id, form, "decline", errors, user, locale, redirect);
    }

    private ModelAndView step(
            long id,
            MoveForm form,
            String name,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return refused(page(id, user, locale).addObject(name, form));
        }
        introductions.move(
                id,
                Objects.requireNonNull(form.version()),
                Objects.requireNonNull(form.to()),
                form.reason(),
                Texts.paragraph(form.words()),
                user);
        return done(id, "matching.introduction.moved", redirect);
    }

    @PostMapping("/plan")
    ModelAndView plan(
            @PathVariable long id,
            @ModelAttribute("plan") PlanForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        BeginForm.check(form.nextOn(), errors);
        if (errors.hasErrors()) {
            return refused(page(id, user, locale).addObject("plan", form));
        }
        Plan plan = new Plan(Texts.line(form.nextStep()), form.nextOn(), Objects.requireNonNull(form.person()));
        introductions.plan(id, Objects.requireNonNull(form.planVersion()), plan, user);
        return done(id, "matching.introduction.planned", redirect);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/matching/introductions/" + id);
    }
}
