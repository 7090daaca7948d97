package org.baseportal.funding.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.SpendingReports;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report is handed in, taken back, accepted or returned. */
@Controller
@RequestMapping("/projects/{code}/spending/{number:\\d{1,4}}")
@PreAuthorize("hasRole('STAFF')")
class SpendingStepController {

    private static final int LONGEST_REASON = 2000;

    private final SpendingPages pages;
    private final SpendingReports reports;

    SpendingStepController(SpendingPages pages, SpendingReports reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") long version,
            CurrentUser user,
            RedirectAttributes redirect) {
        reports.submit(pages.project(code, user), number, version, user);
        return done(code, number, "funding.spending.done.submit", redirect);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") long version,
            CurrentUser user,
            RedirectAttributes redirect) {
        reports.withdraw(pages.project(code, user), number, version, user);
        return done(code, number, "funding.spending.done.withdraw", redirect);
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") long version,
            CurrentUser user,
            RedirectAttributes redirect) {
        reports.decide(pages.project(code, user), number, version, null, user);
        return done(code, number, "funding.spending.done.accept", redirect);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            RedirectAttributes redirect) {
        String said = Texts.paragraph(reason);
        if (said == null || said.length() > LONGEST_REASON) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("funding.spending.reason", LONGEST_REASON));
            return "redirect:" + SpendingPages.address(code, number);
        }
        reports.decide(pages.project(code, user), number, version, said, user);
        return done(code, number, "funding.spending.done.return", redirect);
    }

    private static String done(String code, int number, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key));
        return "redirect:" + SpendingPages.address(code, number);
    }
}
