package org.baseportal.milestones.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentForm;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.domain.MilestoneLife;
import org.baseportal.milestones.domain.MilestoneVerb;
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

/** One milestone: its page, and its steps, one address each. */
@Controller
class MilestoneController {

    private static final String VERB = "{verb}";

    private final MilestonePages pages;
    private final MilestoneLife life;
    private final Validator validator;

    MilestoneController(MilestonePages pages, MilestoneLife life, Validator validator) {
        this.pages = pages;
        this.life = life;
        this.validator = validator;
    }

    @GetMapping({"/projects/{code}/milestones/{id:\\d{1,18}}", "/projects/{code}/milestones/{id:\\d{1,18}}/documents"})
    @PreAuthorize("isAuthenticated()")
    ModelAndView detail(@PathVariable String code, @PathVariable long id, CurrentUser user, Locale locale) {
        return pages.page("milestone", code, id, user, locale).addObject("documentForm", DocumentForm.empty());
    }

    @GetMapping("/projects/{code}/milestones/{id:\\d{1,18}}/" + VERB)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String verb,
            CurrentUser user,
            Locale locale) {
        ModelAndView page = pages.page("step", code, id, user, locale);
        long version = MilestonePages.milestone(page).version();
        return asking(page, verb(verb)).addObject("form", new MilestoneForm(version, null));
    }

    @PostMapping("/projects/{code}/milestones/{id:\\d{1,18}}/" + VERB)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    ModelAndView take(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String verb,
            @ModelAttribute("form") MilestoneForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        MilestoneVerb known = verb(verb);
        validator.validate(form, errors);
        form.check(known, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(asking(pages.page("step", code, id, user, locale), known));
        }
        life.take(PlanPages.code(code), new MilestoneId(id), form.toCommand(known), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.done." + known.name()));
        return new ModelAndView("redirect:" + MilestonePages.address(code, id));
    }

    private static ModelAndView asking(ModelAndView page, MilestoneVerb verb) {
        return page.addObject("verb", verb);
    }

    private static MilestoneVerb verb(String path) {
        return MilestoneVerb.ofPath(path).orElseThrow(NotFoundException::new);
    }
}
