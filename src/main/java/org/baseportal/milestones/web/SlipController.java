package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.domain.SlipDesk;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
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

/** Slips: staff ask for another date, an approver decides. */
@Controller
class SlipController {

    private static final String ITEM = "/projects/{code}/milestones/{id:\\d{1,18}}";

    private final SlipDesk desk;
    private final MilestonePages pages;
    private final Validator validator;
    private final Clock clock;

    SlipController(SlipDesk desk, MilestonePages pages, Validator validator, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping(ITEM + "/slip")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView ask(@PathVariable String code, @PathVariable long id, CurrentUser user, Locale locale) {
        return pages.page("slip", code, id, user, locale).addObject("form", new SlipForm(null, null));
    }

    @PostMapping(ITEM + "/slip")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView request(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") SlipForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ModelAndView page = pages.page("slip", code, id, user, locale);
        validator.validate(form, errors);
        form.check(Days.today(clock), MilestonePages.milestone(page).dueOn(), errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page);
        }
        desk.request(
                PlanPages.code(code),
                new MilestoneId(id),
                Objects.requireNonNull(form.newDueOn()),
                Objects.requireNonNull(form.reason()),
                user);
        return done(code, id, "milestones.slip.requested", redirect);
    }

    @PostMapping(ITEM + "/slips/{slip:\\d{1,18}}/approve")
    @PreAuthorize("hasRole('APPROVER')")
    ModelAndView approve(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long slip,
            @ModelAttribute("note") DecisionNote note,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return decide(code, id, slip, true, note, errors, user, redirect);
    }

    @PostMapping(ITEM + "/slips/{slip:\\d{1,18}}/decline")
    @PreAuthorize("hasRole('APPROVER')")
    ModelAndView decline(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long slip,
            @ModelAttribute("note") DecisionNote note,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return decide(code, id, slip, false, note, errors, user, redirect);
    }

    private ModelAndView decide(
            String code,
            long id,
            long slip,
            boolean approve,
            DecisionNote note,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(note, errors);
        if (errors.hasErrors()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("milestones.slip.notetoolong"));
            return new ModelAndView("redirect:" + MilestonePages.address(code, id));
        }
        desk.decide(PlanPages.code(code), new MilestoneId(id), slip, approve, note.note(), user);
        return done(code, id, approve ? "milestones.slip.approved" : "milestones.slip.declined", redirect);
    }

    private static ModelAndView done(String code, long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key));
        return new ModelAndView("redirect:" + MilestonePages.address(code, id));
    }
}
