package org.baseportal.partners.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerDealings;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The timeline of what the base had to do with an organisation. */
@Controller
@RequestMapping("/partners/{id:\\d{1,18}}/dealings")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerDealingController {

    private final PartnerDealings dealings;
    private final Partners partners;
    private final PartnerChoices choices;
    private final Validator validator;
    private final Clock clock;

    PartnerDealingController(
            PartnerDealings dealings, Partners partners, PartnerChoices choices, Validator validator, Clock clock) {
        this.dealings = dealings;
        this.partners = partners;
        this.choices = choices;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    ModelAndView list(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(id, DealingForm.on(Days.today(clock)), user, locale);
    }

    private ModelAndView page(long id, DealingForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("partners/dealings");
        page.addObject("head", partners.head(new PartnerId(id), user));
        page.addObject("dealings", dealings.list(new PartnerId(id)));
        page.addObject("kinds", choices.dealings(locale));
        page.addObject("form", form);
        return page;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("form") DealingForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(Days.today(clock), errors);
        if (errors.hasErrors()) {
            ModelAndView page = page(id, form, user, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
        dealings.add(new PartnerId(id), form.toDealing(), token, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("partners.dealing.added"));
        return new ModelAndView("redirect:/partners/" + id + "/dealings");
    }
}
