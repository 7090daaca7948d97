package org.baseportal.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.domain.Books;
import org.baseportal.funding.domain.ChannelYear;
import org.baseportal.funding.domain.Forecasts;
import org.baseportal.funding.domain.Targets;
import org.baseportal.funding.domain.YearFigures;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's money against its target, its end, and the proof of the books. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class TargetController {

    private static final String BACK = "redirect:/funding/targets?year=";

    private final YearFigures figures;
    private final Targets targets;
    private final Forecasts forecasts;
    private final Books books;
    private final MoneyWords words;
    private final Validator validator;
    private final Clock clock;

    TargetController(
            YearFigures figures,
            Targets targets,
            Forecasts forecasts,
            Books books,
            MoneyWords words,
            Validator validator,
            Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.forecasts = forecasts;
        this.books = books;
        this.words = words;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping("/funding/targets")
    String year(@RequestParam(required = false) @Nullable String year, CurrentUser user, Model model) {
        int shown = Asked.year(year, clock);
        LocalDate today = Days.today(clock);
        LocalDate sameDay =
                (shown < today.getYear() ? LocalDate.of(shown, 12, 31) : today.withYear(shown)).minusYears(1);
        model.addAttribute("money", words);
        List<ChannelYear> now = figures.now(shown);
        model.addAttribute("view", YearView.of(shown, now, figures.until(shown - 1, sameDay)));
        model.addAttribute(
                "forecast",
                forecasts
                        .span(shown)
                        .map(span -> ForecastView.of(now, forecasts.of(shown), span))
                        .orElse(null));
        model.addAttribute("sameDay", sameDay);
        model.addAttribute(
                "frozen",
                figures.frozen(shown)
                        .map(it -> YearView.of(shown, it, List.<ChannelYear>of()))
                        .orElse(null));
        model.addAttribute("end", figures.end(shown));
        model.addAttribute("mayEdit", user.is(Role.ADMIN));
        model.addAttribute("mayFreeze", user.is(Role.FINANCE) && shown <= today.getYear());
        model.addAttribute("mayClose", user.is(Role.FINANCE) && shown < today.getYear());
        return "funding/targets";
    }

    @GetMapping("/funding/targets/edit")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView edit(@RequestParam(required = false) @Nullable String year, Locale locale) {
        int shown = Asked.year(year, clock);
        return form(TargetForm.of(shown, targets.of(shown), targets.approverFrom()), locale);
    }

    @PostMapping("/funding/targets/edit")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView edit(
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        Integer year = form.year();
        if (year != null && !MoneyDays.isYear(year)) {
            errors.rejectValue("year", "funding.form.year.range");
        }
        if (!errors.hasErrors() && year != null && form.approverFrom() != null) {
            try {
                targets.set(year, form.targets(), form.approverFrom(), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.targets.saved"));
                return new ModelAndView(BACK + year);
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()));
            }
        }
        ModelAndView page = form(form, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(TargetForm form, Locale locale) {
        String title = words.say("funding.targets.edit", locale);
        return new ModelAndView("funding/target-form")
                .addObject("form", form)
                .addObject("title", title)
                .addObject("crumbs", words.crumbs("funding.targets.title", "/funding/targets", title, locale));
    }

    @PostMapping("/funding/targets/freeze")
    @PreAuthorize("hasRole('FINANCE')")
    String freeze(
            @RequestParam(required = false) @Nullable String year, CurrentUser user, RedirectAttributes redirect) {
        int ended = named(year);
        targets.freeze(ended, figures.now(ended), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.targets.frozen"));
        return BACK + ended;
    }

    @PostMapping("/funding/targets/close")
    @PreAuthorize("hasRole('FINANCE')")
    String close(@RequestParam(required = false) @Nullable String year, CurrentUser user, RedirectAttributes redirect) {
        int ended = named(year);
        targets.close(ended, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.targets.closed"));
        return BACK + ended;
    }

    /** What ends a year must name it. */
    private static int named(@Nullable String year) {
        Integer named = Asked.year(year);
        if (named == null) {
            throw new NotFoundException();
        }
        return named;
    }

    @GetMapping("/funding/books")
    @PreAuthorize("hasAnyRole('ADMIN', 'FINANCE', 'VIEWER')")
    String books(Model model) {
        model.addAttribute("findings", books.look(true));
        return "funding/books";
    }
}
