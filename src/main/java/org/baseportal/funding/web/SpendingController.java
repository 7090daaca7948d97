package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.CommitmentFilter;
import org.baseportal.funding.domain.CommitmentQueries;
import org.baseportal.funding.domain.SpendingFilter;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingReport;
import org.baseportal.funding.domain.SpendingSheet;
import org.baseportal.funding.domain.SpendingState;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Spending reports of all projects, of one project with its plan, and one report. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class SpendingController {

    private static final String LIST = "/funding/spending";
    private static final PageRequest ALL = new PageRequest(1, 100, null, null);

    private final SpendingQueries queries;
    private final CommitmentQueries commitments;
    private final SpendingPages pages;
    private final MoneyWords words;

    SpendingController(SpendingQueries queries, CommitmentQueries commitments, SpendingPages pages, MoneyWords words) {
        this.queries = queries;
        this.commitments = commitments;
        this.pages = pages;
        this.words = words;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String state,
            @Nullable String mine,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        SpendingFilter filter(CurrentUser user) {
            return new SpendingFilter(
                    Asked.one(SpendingState.values(), state),
                    null,
                    "true".equals(mine) ? user.id().value() : null);
        }

        ListAddress address() {
            return ListAddress.of(LIST)
                    .with("state", Asked.one(SpendingState.values(), state))
                    .with("mine", "true".equals(mine) ? "true" : null);
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        SpendingFilter filter = parameters.filter(user);
        Slice<SpendingReport> slice = queries.list(filter, parameters.request());
        model.addAttribute("money", words);
        model.addAttribute("rows", slice.rows());
        model.addAttribute(
                "projects",
                words.projects(
                        slice.rows().stream().map(SpendingReport::project).toList(), user));
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute(
                "exportUrl", parameters.address().at(LIST + "/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !parameters.address().toString().equals(LIST));
        model.addAttribute("states", words.options(SpendingState.values(), "funding.spending.state.", locale));
        return "funding/spending";
    }

    @GetMapping("/projects/{code}/spending")
    ModelAndView project(@PathVariable String code, CurrentUser user, Locale locale) {
        ModelAndView page = pages.page("project-spending", code, user, locale);
        ProjectId project = pages.project(code, user);
        SpendingSheet sheet = queries.sheet(project);
        boolean english = Boolean.TRUE.equals(page.getModel().get("english"));
        List<String> exceeded = pages.exceeded(project, english);
        return page.addObject("sheet", sheet)
                .addObject("exceeded", String.join(words.say("funding.comma", locale), exceeded))
                .addObject(
                        "rows",
                        queries.list(new SpendingFilter(null, project, null), ALL)
                                .rows())
                .addObject(
                        "reached",
                        commitments
                                .sum(new CommitmentFilter(null, null, null, null, project.value(), false))
                                .disbursed());
    }

    @GetMapping("/projects/{code}/spending/{number:\\d{1,4}}")
    ModelAndView report(@PathVariable String code, @PathVariable int number, CurrentUser user, Locale locale) {
        return pages.report("spending-report", code, number, user, locale);
    }
}
