package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.domain.ClockDesk;
import org.baseportal.shared.time.Days;
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

/** Starts, stops and resumes the legal term of a milestone. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class TermController {

    private static final String CLOCK = "/projects/{code}/milestones/{id:\\d{1,18}}/clock";

    private final ClockDesk desk;
    private final MilestonePages pages;
    private final Validator validator;
    private final Clock clock;

    TermController(ClockDesk desk, MilestonePages pages, Validator validator, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping(CLOCK)
    ModelAndView ask(@PathVariable String code, @PathVariable long id, CurrentUser user, Locale locale) {
        ModelAndView page = pages.page("clock", code, id, user, locale);
        return page.addObject("form", new TermForm(term(page).acts().size(), Days.today(clock), null));
    }

    @PostMapping(CLOCK)
    ModelAndView act(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") TermForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ModelAndView page = pages.page("clock", code, id, user, locale);
        TermPage term = term(page);
        validator.validate(form, errors);
        form.check(Days.today(clock), term.acts(), errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page);
        }
        int seen = form.seen() == null ? -1 : form.seen();
        desk.act(
                PlanPages.code(code),
                new MilestoneId(id),
                seen,
                Objects.requireNonNull(form.onDay()),
                Objects.requireNonNull(form.reason()),
                user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.clock.done." + term.next()));
        return new ModelAndView("redirect:" + MilestonePages.address(code, id));
    }

    private static TermPage term(ModelAndView page) {
        TermPage term = (TermPage) page.getModel().get("term");
        if (term == null) {
            throw new NotFoundException();
        }
        return term;
    }
}
