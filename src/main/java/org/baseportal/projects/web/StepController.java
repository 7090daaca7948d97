package org.baseportal.projects.web;

import jakarta.validation.Valid;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.Verb;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that the base's staff take, one address each, and the page that asks before any step. */
@Controller
class StepController {

    private final VerbDesk desk;

    StepController(VerbDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/projects/{code}/{verb:submit|accept|return|refuse|approve|confirm|objection|defer|resume|reject"
            + "|reconsider|fulfil|start|suspend|graduate|terminate|revoke|withdraw|archive|restore}")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    ModelAndView ask(@PathVariable String code, @PathVariable String verb, CurrentUser user) {
        return desk.ask(Verb.ofPath(verb).orElseThrow(NotFoundException::new), code, user);
    }

    @PostMapping("/projects/{code}/submit")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView submit(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.SUBMIT, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/withdraw")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView withdraw(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.WITHDRAW, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/archive")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView archive(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.ARCHIVE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/restore")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView restore(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.RESTORE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/accept")
    @PreAuthorize("hasRole('STAFF')")
    ModelAndView accept(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.ACCEPT, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/start")
    @PreAuthorize("hasRole('STAFF')")
    ModelAndView start(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.START, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/refuse")
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    ModelAndView refuse(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.REFUSE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/suspend")
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    ModelAndView suspend(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.SUSPEND, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/return")
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    ModelAndView returnBack(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.RETURN, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/resume")
    @PreAuthorize("hasAnyRole('STAFF', 'APPROVER')")
    ModelAndView resume(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.RESUME, code, form, errors, user, redirect);
    }
}
