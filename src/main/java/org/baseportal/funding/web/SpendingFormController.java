package org.baseportal.funding.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingReport;
import org.baseportal.funding.domain.SpendingReports;
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

/** What is written into a report: its days, and what was spent on them. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class SpendingFormController {

    private static final String NEW = "/projects/{code}/spending/new";
    private static final String EDIT = "/projects/{code}/spending/{number:\\d{1,4}}/edit";

    private final SpendingPages pages;
    private final SpendingQueries queries;
    private final SpendingReports reports;
    private final MoneyWords words;
    private final Validator validator;

    SpendingFormController(
            SpendingPages pages,
            SpendingQueries queries,
            SpendingReports reports,
            MoneyWords words,
            Validator validator) {
        this.pages = pages;
        this.queries = queries;
        this.reports = reports;
        this.words = words;
        this.validator = validator;
    }

    @GetMapping(NEW)
    ModelAndView begin(@PathVariable String code, CurrentUser user, Locale locale) {
        return begin(code, PeriodForm.empty(), user, locale);
    }

    private ModelAndView begin(String code, PeriodForm form, CurrentUser user, Locale locale) {
        return pages.page("spending-period", code, user, locale).addObject("form", form);
    }

    @PostMapping(NEW)
    ModelAndView begin(
            @PathVariable String code,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ProjectId project = pages.project(code, user);
        validator.validate(form, errors);
        form.check(errors);
        HttpStatus answer = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
                int number = reports.begin(
                        project,
                        Objects.requireNonNull(form.from()),
                        Objects.requireNonNull(form.until()),
                        token,
                        user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.spending.begun"));
                return new ModelAndView("redirect:" + SpendingPages.address(code, number) + "/edit");
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()));
                answer = HttpStatus.CONFLICT;
            }
        }
        return SpendingPages.refused(begin(code, form, user, locale), form, errors, answer);
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String code, @PathVariable int number, CurrentUser user, Locale locale) {
        SpendingReport report = pages.report(code, number, user);
        if (!report.mayWrite(user)) {
            throw new ConflictException("funding.spending.handedIn");
        }
        SpendingSheet sheet = queries.sheet(report);
        SpendingForm form = SpendingForm.of(sheet, SpendingSheet.Line::spent, report.note(), report.version());
        return edit(code, report, form, sheet, user, locale);
    }

    private ModelAndView edit(
            String code,
            SpendingReport report,
            SpendingForm form,
            SpendingSheet sheet,
            CurrentUser user,
            Locale locale) {
        String address = SpendingPages.address(code, report.number());
        return pages.page("spending-form", code, user, locale)
                .addObject("form", form)
                .addObject("sheet", sheet)
                .addObject("report", report)
                .addObject("action", address + "/edit")
                .addObject("back", address)
                .addObject("title", words.say("funding.spending.heading", locale, String.valueOf(report.number())));
    }

    @PostMapping(EDIT)
    ModelAndView edit(
            @PathVariable String code,
            @PathVariable int number,
            @ModelAttribute("form") SpendingForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        SpendingReport report = pages.report(code, number, user);
        SpendingSheet sheet = queries.sheet(report);
        validator.validate(form, errors);
        form.check(sheet, errors);
        HttpStatus answer = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                reports.write(report.project(), number, form.seen(), form.amounts(), form.words(), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.spending.saved"));
                return new ModelAndView("redirect:" + SpendingPages.address(code, number));
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()));
                answer = HttpStatus.CONFLICT;
            }
        }
        SpendingForm fitted = form.fitted(sheet);
        return SpendingPages.refused(edit(code, report, fitted, sheet, user, locale), fitted, errors, answer);
    }
}
