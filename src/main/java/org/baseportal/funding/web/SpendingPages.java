package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentForm;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentPanel;
import org.baseportal.documents.Documents;
import org.baseportal.documents.Openness;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingReport;
import org.baseportal.funding.domain.SpendingReports;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of a project's spending together. */
@Component
class SpendingPages {

    private final Projects projects;
    private final SpendingQueries queries;
    private final SpendingReports reports;
    private final Documents documents;
    private final MoneyWords words;

    SpendingPages(
            Projects projects,
            SpendingQueries queries,
            SpendingReports reports,
            Documents documents,
            MoneyWords words) {
        this.projects = projects;
        this.queries = queries;
        this.reports = reports;
        this.documents = documents;
        this.words = words;
    }

    static String address(String code) {
        return "/projects/" + code + "/spending";
    }

    static String address(String code, int number) {
        return address(code) + "/" + number;
    }

    ProjectHead head(String code, CurrentUser user) {
        return projects.head(ProjectCode.parse(code).orElseThrow(NotFoundException::new), user);
    }

    ProjectId project(String code, CurrentUser user) {
        return head(code, user).project().id();
    }

    SpendingReport report(String code, int number, CurrentUser user) {
        return queries.find(project(code, user), number).orElseThrow(NotFoundException::new);
    }

    DocumentOwner owner(String code, int number, CurrentUser user) {
        return reports.owner(report(code, number, user));
    }

    /** A page under the head of its project. */
    ModelAndView page(String template, String code, CurrentUser user, Locale locale) {
        ProjectHead head = head(code, user);
        return new ModelAndView("funding/" + template)
                .addObject("head", head)
                .addObject("money", words)
                .addObject("english", Locale.ENGLISH.getLanguage().equals(locale.getLanguage()))
                .addObject("address", address(code))
                .addObject("mayWrite", user.is(Role.STAFF) && reports.isFor(head.project()));
    }

    /** The page of one report. */
    ModelAndView report(String template, String code, int number, CurrentUser user, Locale locale) {
        SpendingReport report = report(code, number, user);
        DocumentOwner owner = reports.owner(report);
        ModelAndView page = page(template, code, user, locale)
                .addObject("report", report)
                .addObject("sheet", queries.sheet(report))
                .addObject("mayDecide", report.mayDecide(user))
                .addObject(
                        "panel",
                        DocumentPanel.of(
                                address(code, number) + "/documents",
                                documents.mayAdd(owner, user),
                                documents.rules(),
                                documents.list(owner, user)))
                .addObject("opennessOptions", words.options(Openness.values(), "documents.openness.", locale))
                .addObject("documentForm", DocumentForm.empty());
        boolean may = Boolean.TRUE.equals(page.getModel().get("mayWrite")) && report.mayWrite(user);
        return page.addObject("mayWrite", may);
    }

    DocumentPanel.Row document(ModelAndView page, long id) {
        return ((DocumentPanel) Objects.requireNonNull(page.getModel().get("panel"))).require(id);
    }

    List<String> exceeded(ProjectId project, boolean english) {
        return queries.sheet(project).exceeded().stream()
                .map(category -> category.name(english))
                .toList();
    }

    /** The form with its faults; what was sent beside the rows that are asked for is not shown again. */
    static ModelAndView refused(ModelAndView page, Object form, BindingResult errors, HttpStatus answer) {
        BeanPropertyBindingResult shown = new BeanPropertyBindingResult(form, "form");
        shown.addAllErrors(errors);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", shown);
        page.setStatus(answer);
        return page;
    }
}
