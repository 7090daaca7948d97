package org.baseportal.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.domain.KeyProject;
import org.baseportal.projects.domain.KeyProjects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a project's place on a year's list of key projects, or takes it off. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class KeyChangeController {

    private final KeyProjects keyProjects;
    private final Validator validator;
    private final MessageSource messages;

    KeyChangeController(KeyProjects keyProjects, Validator validator, MessageSource messages) {
        this.keyProjects = keyProjects;
        this.validator = validator;
        this.messages = messages;
    }

    @GetMapping("/projects/key/{code}/change")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String year,
            CurrentUser user,
            Locale locale) {
        int listed = year != null && year.matches("2\\d{3}") ? Integer.parseInt(year) : latest(code);
        KeyProject project = find(code, listed, user);
        return page(project, KeyChangeForm.from(project, listed), listed, HttpStatus.OK, locale);
    }

    @PostMapping("/projects/key/{code}/change")
    ModelAndView change(
            @PathVariable String code,
            @ModelAttribute("form") KeyChangeForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (form.year() == null) {
            throw new NotFoundException();
        }
        int year = form.year();
        KeyProject project = find(code, year, user);
        KeyMarkForm.refuseBeyond(form.rank(), keyProjects.list(year, user).size(), errors);
        if (errors.hasErrors()) {
            return page(project, form, year, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            String reason = Objects.requireNonNull(form.reason());
            long version = Objects.requireNonNull(form.version());
            keyProjects.change(new ProjectCode(project.code()), year, form.rank(), reason, version, user);
        } catch (ConflictException stale) {
            KeyProject now = find(code, year, user);
            return page(now, form.over(now), year, HttpStatus.CONFLICT, locale).addObject("theirs", now);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.keylist.changed", project.code()));
        return back(year);
    }

    @PostMapping("/projects/key/{code}/remove")
    ModelAndView remove(
            @PathVariable String code, @RequestParam int year, CurrentUser user, RedirectAttributes redirect) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        keyProjects.unmark(known, year, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.keylist.removed", known.value()));
        return back(year);
    }

    private int latest(String code) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        return keyProjects.yearsOf(known).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private KeyProject find(String code, int year, CurrentUser user) {
        return keyProjects.list(year, user).stream()
                .filter(project -> project.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(KeyProject project, KeyChangeForm form, int year, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("projects/key_change", status);
        String list = messages.getMessage("projects.keylist.title", null, locale);
        page.addObject(
                "crumbs", List.of(new Crumb(list, "/projects/key?year=" + year), new Crumb(project.code(), null)));
        page.addObject("project", project);
        page.addObject("year", String.valueOf(year));
        page.addObject("form", form);
        return page;
    }

    private static ModelAndView back(int year) {
        return new ModelAndView("redirect:/projects/key?year=" + year);
    }
}
