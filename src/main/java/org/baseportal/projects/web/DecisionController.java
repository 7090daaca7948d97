package org.baseportal.projects.web;

import jakarta.validation.Valid;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.Verb;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decisions 评审结论, one address each: approvers only. Who is tied to the project is refused by the service. */
@Controller
@PreAuthorize("hasRole('APPROVER')")
class DecisionController {

    private final VerbDesk desk;

    DecisionController(VerbDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/projects/{code}/approve")
    ModelAndView approve(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.APPROVE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/confirm")
    ModelAndView confirm(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.CONFIRM, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/objection")
    ModelAndView objection(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.OBJECTION, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/defer")
    ModelAndView defer(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.DEFER, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/reject")
    ModelAndView reject(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.REJECT, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/reconsider")
    ModelAndView reconsider(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.RECONSIDER, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/fulfil")
    ModelAndView fulfil(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.FULFIL, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/graduate")
    ModelAndView graduate(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.GRADUATE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/terminate")
    ModelAndView terminate(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.TERMINATE, code, form, errors, user, redirect);
    }

    @PostMapping("/projects/{code}/revoke")
    ModelAndView revoke(
            @PathVariable String code,
            @Valid @ModelAttribute("form") VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        return desk.take(Verb.REVOKE, code, form, errors, user, redirect);
    }
}
