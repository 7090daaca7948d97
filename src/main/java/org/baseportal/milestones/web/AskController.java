package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.milestones.domain.AdviceDesk;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.Option;
import org.baseportal.shared.web.RefusedException;
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

/** Asks a reviewer for advice before a gate. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
class AskController {

    private static final String ASK = "/projects/{code}/milestones/gate/ask";
    private static final int USUAL_DAYS = 14;

    private final PlanPages pages;
    private final AdviceDesk desk;
    private final Validator validator;
    private final Clock clock;

    AskController(PlanPages pages, AdviceDesk desk, Validator validator, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping(ASK)
    ModelAndView show(@PathVariable String code, CurrentUser user) {
        return page(code, user)
                .addObject("form", new AskForm(null, Days.today(clock).plusDays(USUAL_DAYS), null));
    }

    @PostMapping(ASK)
    ModelAndView ask(
            @PathVariable String code,
            @ModelAttribute("form") AskForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(Days.today(clock), errors);
        if (!errors.hasErrors()) {
            try {
                desk.ask(
                        PlanPages.code(code),
                        new UserId(Objects.requireNonNull(form.adviser())),
                        Objects.requireNonNull(form.dueOn()),
                        form.question(),
                        user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.advice.asked"));
                return new ModelAndView("redirect:" + MilestonesTab.address(code) + "/gate");
            } catch (RefusedException refused) {
                errors.rejectValue("adviser", Objects.requireNonNull(refused.messageKey()));
            }
        }
        return PlanPages.refused(page(code, user));
    }

    private ModelAndView page(String code, CurrentUser user) {
        List<Option> advisers = desk.candidates(PlanPages.code(code), user).stream()
                .map(one -> new Option(String.valueOf(one.id().value()), one.displayName()))
                .toList();
        return pages.page("ask", code, user).addObject("advisers", advisers);
    }
}
