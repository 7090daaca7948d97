package org.baseportal.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.OrderDraft;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.funding.web.OrderFormPage.About;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders that begin at a source: its budget, a commitment out of it, money that came in. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class SourceOrderController {

    private static final String BUDGET = "/funding/sources/{id:\\d{1,18}}/budget";
    private static final String COMMIT = "/funding/sources/{id:\\d{1,18}}/commit";
    private static final String RECEIPT = "/funding/sources/{id:\\d{1,18}}/receipt";

    private final SourceQueries sources;
    private final Projects projects;
    private final OrderFormPage page;

    SourceOrderController(SourceQueries sources, Projects projects, OrderFormPage page) {
        this.sources = sources;
        this.projects = projects;
        this.page = page;
    }

    @GetMapping(BUDGET)
    ModelAndView budget(@PathVariable long id, Locale locale) {
        return page.show(about(OrderShape.BUDGET, id), page.empty(null), locale);
    }

    @PostMapping(BUDGET)
    ModelAndView budget(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        About about = about(OrderShape.BUDGET, id);
        return page.record(
                about, form, errors, () -> Optional.of(draft(about, id, form, null)), user, locale, redirect);
    }

    @GetMapping(COMMIT)
    ModelAndView commit(
            @PathVariable long id, @RequestParam(required = false) @Nullable String project, Locale locale) {
        String code = ProjectCode.parse(project).map(ProjectCode::value).orElse(null);
        return page.show(about(OrderShape.COMMIT, id), page.empty(code), locale);
    }

    @PostMapping(COMMIT)
    ModelAndView commit(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        About about = about(OrderShape.COMMIT, id);
        return page.record(
                about,
                form,
                errors,
                () -> project(form, user)
                        .map(project -> draft(about, id, form, project.id().value())),
                user,
                locale,
                redirect);
    }

    @GetMapping(RECEIPT)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView receipt(@PathVariable long id, Locale locale) {
        return page.show(about(OrderShape.RECEIPT, id), page.empty(null), locale);
    }

    @PostMapping(RECEIPT)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView receipt(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        About about = about(OrderShape.RECEIPT, id);
        return page.record(
                about, form, errors, () -> Optional.of(draft(about, id, form, null)), user, locale, redirect);
    }

    private About about(OrderShape shape, long id) {
        SourceView source = sources.find(id).orElseThrow(NotFoundException::new);
        return new About(
                shape,
                source.name(),
                "/funding/sources/" + id,
                shape == OrderShape.RECEIPT
                        ? source.cash()
                        : source.years().stream()
                                .map(it -> it.free())
                                .findFirst()
                                .orElse(Yuan.ZERO));
    }

    private Optional<ProjectSummary> project(OrderForm form, CurrentUser user) {
        return ProjectCode.parse(form.project()).flatMap(code -> projects.find(code, user));
    }

    private static OrderDraft draft(About about, long source, OrderForm form, @Nullable Long project) {
        OrderKind kind = about.shape().kind(form);
        LocalDate day = Objects.requireNonNull(form.valueOn());
        int year = kind == OrderKind.RECEIPT ? day.getYear() : Objects.requireNonNull(form.year());
        List<Yuan> parts = kind == OrderKind.COMMIT ? form.parts() : List.of(Objects.requireNonNull(form.amount()));
        return new OrderDraft(
                kind,
                source,
                year,
                kind == OrderKind.BUDGET_SHIFT ? form.toSource() : null,
                kind == OrderKind.BUDGET_CARRY ? form.toYear() : null,
                null,
                project,
                null,
                null,
                parts,
                day,
                form.papers(),
                kind == OrderKind.COMMIT && Boolean.TRUE.equals(form.intent()),
                form.tokenOrNew());
    }
}
