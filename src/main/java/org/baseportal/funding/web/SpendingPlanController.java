package org.baseportal.funding.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.SpendingPlans;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingSheet;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.springframework.http.HttpStatus;
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

/** What a project means to spend. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class SpendingPlanController {

    private static final String PLAN = "/projects/{code}/spending/plan";

    private final SpendingPages pages;
    private final SpendingQueries queries;
    private final SpendingPlans plans;
    private final MoneyWords words;
    private final Validator validator;

    SpendingPlanController(
            SpendingPages pages, SpendingQueries queries, SpendingPlans plans, MoneyWords words, Validator validator) {
        this.pages = pages;
        this.queries = queries;
        this.plans = plans;
        this.words = words;
        this.validator = validator;
    }

    @GetMapping(PLAN)
    ModelAndView plan(@PathVariable String code, CurrentUser user, Locale locale) {
        SpendingSheet sheet = queries.sheet(pages.project(code, user));
        SpendingForm form = SpendingForm.of(sheet, SpendingSheet.Line::planned, null, sheet.version());
        return plan(code, form, sheet, user, locale);
    }

    private ModelAndView plan(String code, SpendingForm form, SpendingSheet sheet, CurrentUser user, Locale locale) {
        return pages.page("spending-form", code, user, locale)
                .addObject("form", form)
                .addObject("sheet", sheet)
                .addObject("report", null)
                .addObject("action", SpendingPages.address(code) + "/plan")
                .addObject("back", SpendingPages.address(code))
                .addObject("title", words.say("funding.spending.plan", locale));
    }

    @PostMapping(PLAN)
    ModelAndView plan(
            @PathVariable String code,
            @ModelAttribute("form") SpendingForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ProjectId project = pages.project(code, user);
        SpendingSheet sheet = queries.sheet(project);
        validator.validate(form, errors);
        form.check(sheet, errors);
        HttpStatus answer = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                plans.set(project, form.seen(), form.amounts(), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.spending.saved"));
                return new ModelAndView("redirect:" + SpendingPages.address(code));
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()));
                answer = HttpStatus.CONFLICT;
            }
        }
        SpendingForm fitted = form.fitted(sheet);
        return SpendingPages.refused(plan(code, fitted, sheet, user, locale), fitted, errors, answer);
    }
}
