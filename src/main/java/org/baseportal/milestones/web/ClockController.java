package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.domain.LegalClock;
import org.baseportal.milestones.domain.LegalClocks;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
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

/** The legal terms as dated reference data: what holds, what held, and by which rule. */
@Controller
class ClockController {

    private final LegalClocks clocks;
    private final Validator validator;
    private final Clock clock;

    ClockController(LegalClocks clocks, Validator validator, Clock clock) {
        this.clocks = clocks;
        this.validator = validator;
        this.clock = clock;
    }

    /** A term, what holds today in front. */
    record Row(int id, String name, LegalClock clock, String now) {}

    @GetMapping("/milestones/clocks")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView list(CurrentUser user, Locale locale) {
        List<Row> rows = clocks.all().stream().map(one -> row(one, locale)).toList();
        return new ModelAndView("milestones/clocks")
                .addObject("rows", rows)
                .addObject("today", Days.today(clock))
                .addObject("mayEdit", user.is(Role.ADMIN));
    }

    private Row row(LegalClock one, Locale locale) {
        String now = one.on(Days.today(clock))
                .map(term -> String.valueOf(term.workingDays()))
                .orElse("—");
        return new Row(one.id(), one.name(locale), one, now);
    }

    @GetMapping("/milestones/clocks/{id:\\d{1,9}}")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView ask(@PathVariable int id, Locale locale) {
        return page(id, locale).addObject("form", ClockForm.empty());
    }

    @PostMapping("/milestones/clocks/{id:\\d{1,9}}")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView change(
            @PathVariable int id,
            @ModelAttribute("form") ClockForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ModelAndView page = page(id, locale);
        validator.validate(form, errors);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                String source = Objects.requireNonNull(Texts.line(form.source()));
                int days = Objects.requireNonNull(form.workingDays());
                clocks.change(id, Objects.requireNonNull(form.from()), days, source, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.clock.changed"));
                return new ModelAndView("redirect:/milestones/clocks");
            } catch (ConflictException refused) {
                errors.rejectValue("from", Objects.requireNonNull(refused.messageKey()));
            }
        }
        return PlanPages.refused(page);
    }

    private ModelAndView page(int id, Locale locale) {
        LegalClock found = clocks.find(id).orElseThrow(NotFoundException::new);
        return new ModelAndView("milestones/clock_change").addObject("row", row(found, locale));
    }
}
