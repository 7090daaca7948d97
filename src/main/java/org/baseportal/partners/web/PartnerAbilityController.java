package org.baseportal.partners.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerAbilities;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
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

/** What an organisation can do: its tab, and what changes it. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerAbilityController {

    private final PartnerAbilities abilities;
    private final Partners partners;
    private final PartnerChoices choices;
    private final Validator validator;
    private final Clock clock;

    PartnerAbilityController(
            PartnerAbilities abilities, Partners partners, PartnerChoices choices, Validator validator, Clock clock) {
        this.abilities = abilities;
        this.partners = partners;
        this.choices = choices;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping("/partners/{id:\\d{1,18}}/capabilities")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    ModelAndView list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String edit,
            CurrentUser user,
            Locale locale) {
        CapabilityForm form = abilities.capabilities(new PartnerId(id)).stream()
                .filter(capability -> capability.kind().name().equals(edit))
                .findFirst()
                .map(CapabilityForm::from)
                .orElseGet(CapabilityForm::empty);
        return page(id, user, locale).addObject("capability", form);
    }

    private ModelAndView page(long id, CurrentUser user, Locale locale) {
        PartnerId partner = new PartnerId(id);
        ModelAndView page = new ModelAndView("partners/capabilities");
        page.addObject("head", partners.head(partner, user));
        page.addObject(
                "capabilities",
                abilities.capabilities(partner).stream().map(CapabilityView::of).toList());
        page.addObject("qualifications", abilities.qualifications(partner));
        page.addObject("memberships", abilities.memberships(partner));
        page.addObject("today", Days.today(clock));
        page.addObject("kinds", choices.capabilities(locale));
        page.addObject("licences", choices.qualifications(locale));
        page.addObject("stages", choices.stages(locale));
        page.addObject("capability", CapabilityForm.empty());
        page.addObject("qualification", QualificationForm.empty());
        page.addObject("membership", MembershipForm.empty());
        return page;
    }

    @PostMapping("/partners/{id:\\d{1,18}}/capabilities")
    ModelAndView offer(
            @PathVariable long id,
            @ModelAttribute("capability") CapabilityForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(errors);
        if (errors.hasErrors()) {
            return refused(page(id, user, locale), "capability", form);
        }
        abilities.offer(new PartnerId(id), form.toCapability(), user);
        return done(id, "partners.capability.saved", redirect);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/capabilities/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            CurrentUser user,
            RedirectAttributes redirect) {
        Optional<CapabilityKind> known = Arrays.stream(CapabilityKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        abilities.withdraw(new PartnerId(id), known.orElseThrow(NotFoundException::new), user);
        return done(id, "partners.capability.gone", redirect);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/qualifications")
    ModelAndView license(
            @PathVariable long id,
            @ModelAttribute("qualification") QualificationForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(errors);
        if (errors.hasErrors()) {
            return refused(page(id, user, locale), "qualification", form);
        }
        abilities.license(new PartnerId(id), form.toQualification(), user);
        return done(id, "partners.qualification.saved", redirect);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/qualifications/{number:\\d{1,18}}/remove")
    ModelAndView removeQualification(
            @PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        abilities.removeQualification(new PartnerId(id), number, user);
        return done(id, "partners.qualification.gone", redirect);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/memberships")
    ModelAndView join(
            @PathVariable long id,
            @ModelAttribute("membership") MembershipForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(errors);
        if (errors.hasErrors()) {
            return refused(page(id, user, locale), "membership", form);
        }
        abilities.join(new PartnerId(id), form.toMembership(), user);
        return done(id, "partners.membership.saved", redirect);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/memberships/{number:\\d{1,18}}/remove")
    ModelAndView removeMembership(
            @PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        abilities.removeMembership(new PartnerId(id), number, user);
        return done(id, "partners.membership.gone", redirect);
    }

    private static ModelAndView refused(ModelAndView page, String name, Object form) {
        page.addObject(name, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/partners/" + id + "/capabilities");
    }
}
