package org.baseportal.partners.web;

import java.time.Clock;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerContacts;
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

/** The people of an organisation. */
@Controller
@RequestMapping("/partners/{id:\\d{1,18}}/contacts")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerContactController {

    private final PartnerContacts contacts;
    private final Partners partners;
    private final Validator validator;
    private final Clock clock;

    PartnerContactController(PartnerContacts contacts, Partners partners, Validator validator, Clock clock) {
        this.contacts = contacts;
        this.partners = partners;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable long id, CurrentUser user) {
        return page(id, ContactForm.empty(), user);
    }

    private ModelAndView page(long id, ContactForm form, CurrentUser user) {
        ModelAndView page = new ModelAndView("partners/contacts");
        page.addObject("head", partners.head(new PartnerId(id), user));
        page.addObject("contacts", contacts.list(new PartnerId(id)));
        page.addObject("form", form);
        return page;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(Days.today(clock), errors);
        if (errors.hasErrors()) {
            ModelAndView page = page(id, form, user);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        contacts.add(new PartnerId(id), form.toPerson(), user);
        return done(id, "partners.contact.added", redirect);
    }

    @PostMapping("/{number:\\d{1,18}}/remove")
    ModelAndView remove(
            @PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        contacts.remove(new PartnerId(id), number, user);
        return done(id, "partners.contact.removed", redirect);
    }

    /** Answers with the page itself: a number that went through a redirect would lie in the session. */
    @PostMapping("/{number:\\d{1,18}}/reveal")
    ModelAndView reveal(@PathVariable long id, @PathVariable long number, CurrentUser user) {
        ModelAndView page = page(id, ContactForm.empty(), user);
        page.addObject("revealed", contacts.reveal(new PartnerId(id), number, user));
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/partners/" + id + "/contacts");
    }
}
