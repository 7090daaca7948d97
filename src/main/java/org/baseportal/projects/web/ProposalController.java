package org.baseportal.projects.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.ProjectReader;
import org.baseportal.projects.domain.ProposalDesk;
import org.baseportal.projects.domain.Term;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Taking over 补录 and correction 更正: proposed by one, confirmed or declined by another. */
@Controller
class ProposalController {

    private final ProposalDesk desk;
    private final ProjectReader reader;
    private final ProjectFormBinder binder;
    private final ProjectWords words;
    private final Clock clock;

    ProposalController(
            ProposalDesk desk, ProjectReader reader, ProjectFormBinder binder, ProjectWords words, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.binder = binder;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/projects/{code}/take-over")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView askTakeOver(@PathVariable String code, CurrentUser user) {
        ProjectHead head = head(code, user);
        ProposalForm form = ProposalForm.empty(head.project().stage(), Days.today(clock));
        return page("projects/take-over", head, binder.untouched(form));
    }

    @PostMapping("/projects/{code}/take-over")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView takeOver(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectHead head = head(code, user);
        checkTarget(form, errors);
        if (errors.hasErrors()) {
            return unprocessable(page("projects/take-over", head, errors));
        }
        desk.proposeTakeOver(head.project().code(), form.toCommand(), user);
        return done(head, "projects.flash.proposed", redirect);
    }

    @GetMapping("/projects/{code}/correct")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView askCorrection(@PathVariable String code, CurrentUser user) {
        ProjectHead head = head(code, user);
        ProposalForm form = ProposalForm.empty(head.project().stage(), Days.today(clock));
        return correctionPage(head, binder.untouched(form), user);
    }

    @PostMapping("/projects/{code}/correct")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView correct(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectHead head = head(code, user);
        checkDay(form.effectiveOn(), errors);
        if (errors.hasErrors()) {
            return unprocessable(correctionPage(head, errors, user));
        }
        desk.proposeCorrection(head.project().code(), form.toCommand(), user);
        return done(head, "projects.flash.proposed", redirect);
    }

    @PostMapping("/projects/{code}/proposals/{id}/confirm")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    ModelAndView confirm(
            @PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        ProjectHead head = head(code, user);
        desk.confirm(head.project().code(), id, user);
        return done(head, "projects.flash.proposalConfirmed", redirect);
    }

    @PostMapping("/projects/{code}/proposals/{id}/decline")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    ModelAndView decline(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String note,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectHead head = head(code, user);
        String words = Texts.paragraph(note);
        if (words == null || words.length() > 2000) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("projects.flash.declineNeedsReason"));
            return new ModelAndView("redirect:/projects/" + head.project().code());
        }
        desk.decline(head.project().code(), id, words, user);
        return done(head, "projects.flash.proposalDeclined", redirect);
    }

    private void checkTarget(ProposalForm form, BindingResult errors) {
        if (form.status() == null && !errors.hasFieldErrors("status")) {
            errors.rejectValue("status", "NotBlank");
        }
        if (form.stage() == null && !errors.hasFieldErrors("stage")) {
            errors.rejectValue("stage", "NotBlank");
        }
        boolean graduated = form.status() == ProjectStatus.GRADUATED;
        if (graduated && form.exitKind() == null && !errors.hasFieldErrors("exitKind")) {
            errors.rejectValue("exitKind", "NotBlank");
        }
        if (form.waits() && form.dueOn() == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "NotBlank");
        }
        if (form.waits() && form.dueOn() != null && form.dueOn().isBefore(Days.today(clock))) {
            errors.rejectValue("dueOn", "projects.error.inPast");
        }
        if (!Term.isInRange(form.dueOn())) {
            errors.rejectValue("dueOn", "projects.error.dateRange");
        }
        boolean untakeable = form.status() != null
                && words.takeOverStatuses().stream()
                        .noneMatch(option -> option.value().equals(form.status().name()));
        if (untakeable) {
            errors.rejectValue("status", "projects.error.unknown");
        }
        checkDay(form.effectiveOn(), errors);
    }

    private void checkDay(@Nullable LocalDate day, BindingResult errors) {
        if (day != null && day.isAfter(Days.today(clock))) {
            errors.rejectValue("effectiveOn", "projects.error.inFuture");
        }
        if (!Term.isInRange(day)) {
            errors.rejectValue("effectiveOn", "projects.error.dateRange");
        }
    }

    private ModelAndView correctionPage(ProjectHead head, BindingResult form, CurrentUser user) {
        ModelAndView page = page("projects/correct", head, form);
        page.addObject("step", desk.correctable(head.project().code(), user).orElse(null));
        return page;
    }

    private ModelAndView page(String view, ProjectHead head, BindingResult form) {
        ModelAndView page = new ModelAndView(view, form.getModel());
        page.addObject("head", head);
        page.addObject("words", words);
        return page;
    }

    private static ModelAndView done(ProjectHead head, String message, RedirectAttributes redirect) {
        ProjectCode code = head.project().code();
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message, code.value()));
        return new ModelAndView("redirect:/projects/" + code);
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ProjectHead head(String code, CurrentUser user) {
        ProjectHead head = reader.head(ProjectCode.parse(code).orElseThrow(NotFoundException::new), user);
        if (head.titleOnly()) {
            throw new NotFoundException();
        }
        return head;
    }
}
