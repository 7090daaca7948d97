package org.baseportal.projects.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.domain.KeyProject;
import org.baseportal.projects.domain.KeyProjects;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year's list of key projects. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class KeyProjectController {

    private final KeyProjects keyProjects;
    private final Validator validator;
    private final Clock clock;
    private final int usualSize;

    KeyProjectController(
            KeyProjects keyProjects,
            Validator validator,
            Clock clock,
            @Value("${baseportal.projects.key-list-size:10}") int usualSize) {
        this.keyProjects = keyProjects;
        this.validator = validator;
        this.clock = clock;
        this.usualSize = usualSize;
    }

    @GetMapping("/projects/key")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    ModelAndView list(@RequestParam(required = false) @Nullable String year, CurrentUser user) {
        int shown = year != null && year.matches("20[1-9]\\d") ? Integer.parseInt(year) : latest();
        return page(shown, KeyMarkForm.empty(shown), user);
    }

    private int latest() {
        List<Integer> years = keyProjects.years();
        return years.isEmpty() ? Days.today(clock).getYear() : years.get(0);
    }

    private ModelAndView page(int year, KeyMarkForm form, CurrentUser user) {
        List<KeyProject> projects = keyProjects.list(year, user);
        TreeSet<Integer> years = new TreeSet<>(keyProjects.years());
        years.add(Days.today(clock).getYear());
        years.add(year);
        ModelAndView page = new ModelAndView("projects/key");
        page.addObject("projects", projects);
        page.addObject(
                "years", years.descendingSet().stream().map(String::valueOf).toList());
        page.addObject("year", String.valueOf(year));
        page.addObject("size", projects.size());
        page.addObject("usual", usualSize);
        page.addObject("mayEdit", user.isAny(Role.STAFF, Role.ADMIN));
        page.addObject("form", form);
        return page;
    }

    @PostMapping("/projects/key")
    ModelAndView mark(
            @ModelAttribute("form") KeyMarkForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        Optional<ProjectCode> code = ProjectCode.parse(form.code());
        if (code.isEmpty() && !errors.hasFieldErrors("code")) {
            errors.rejectValue("code", "projects.keylist.code.unknown");
        }
        if (form.year() != null) {
            KeyMarkForm.refuseBeyond(
                    form.rank(), keyProjects.list(form.year(), user).size() + 1, errors);
        }
        if (!errors.hasErrors()) {
            try {
                keyProjects.mark(code.orElseThrow(), year(form), form.rank(), reason(form), user);
                redirect.addFlashAttribute(
                        Flash.NAME,
                        Flash.success("projects.keylist.marked", code.get().value()));
                return back(year(form));
            } catch (NotFoundException unknown) {
                errors.rejectValue("code", "projects.keylist.code.unknown");
            } catch (ConflictException taken) {
                errors.rejectValue("code", "projects.keylist.already", taken.arguments(), null);
            }
        }
        ModelAndView page = page(form.year() == null ? latest() : form.year(), form, user);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static int year(KeyMarkForm form) {
        return Objects.requireNonNull(form.year());
    }

    private static String reason(KeyMarkForm form) {
        return Objects.requireNonNull(form.reason());
    }

    private static ModelAndView back(int year) {
        return new ModelAndView("redirect:/projects/key?year=" + year);
    }
}
