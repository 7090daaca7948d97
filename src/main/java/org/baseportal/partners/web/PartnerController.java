package org.baseportal.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRegister;
import org.baseportal.partners.domain.TakenException;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation: its page, and the forms that make and change it. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerController {

    private final PartnerQueries queries;
    private final PartnerRegister register;
    private final Validator validator;
    private final MessageSource messages;

    PartnerController(PartnerQueries queries, PartnerRegister register, Validator validator, MessageSource messages) {
        this.queries = queries;
        this.register = register;
        this.validator = validator;
        this.messages = messages;
    }

    @GetMapping("/partners/{id:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        PartnerDetail partner = load(id);
        if (partner.id().value() != id) {
            return "redirect:/partners/" + partner.id().value();
        }
        model.addAttribute("partner", partner);
        model.addAttribute("created", Days.of(partner.createdAt()));
        model.addAttribute("mayEdit", user.isAny(Role.STAFF, Role.ADMIN));
        model.addAttribute("crumbs", crumbs(partner.data().nameZh(), locale));
        return "partners/detail";
    }

    @GetMapping("/partners/new")
    ModelAndView create(Locale locale) {
        return form(PartnerForm.empty(), null, locale);
    }

    @PostMapping("/partners/new")
    ModelAndView create(
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        if (isRight(form, errors)) {
            UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
            try {
                PartnerId id = register.register(form.toCommand(), token, user);
                redirect.addFlashAttribute("flash", Flash.success("partners.form.created"));
                return new ModelAndView("redirect:/partners/" + id.value());
            } catch (TakenException taken) {
                reject(errors, taken);
            }
        }
        return refused(form(form, null, locale));
    }

    @GetMapping("/partners/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        PartnerDetail partner = load(id);
        return form(PartnerForm.from(partner), partner, locale);
    }

    @PostMapping("/partners/{id:\\d{1,18}}/edit")
    ModelAndView edit(
            @PathVariable long id,
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        PartnerDetail partner = load(id);
        if (isRight(form, errors)) {
            try {
                long version = form.version() == null ? -1 : form.version();
                register.edit(partner.id(), version, form.toCommand(), user);
                redirect.addFlashAttribute("flash", Flash.success("partners.form.saved"));
                return new ModelAndView("redirect:/partners/" + partner.id().value());
            } catch (TakenException taken) {
                reject(errors, taken);
            }
        }
        return refused(form(form, partner, locale));
    }

    @PostMapping("/partners/{id:\\d{1,18}}/archive")
    String archive(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        register.archive(new PartnerId(id), user);
        redirect.addFlashAttribute("flash", Flash.success("partners.detail.archived"));
        return "redirect:/partners/" + id;
    }

    @PostMapping("/partners/{id:\\d{1,18}}/restore")
    String restore(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        register.restore(new PartnerId(id), user);
        redirect.addFlashAttribute("flash", Flash.success("partners.detail.restored"));
        return "redirect:/partners/" + id;
    }

    private PartnerDetail load(long id) {
        return queries.find(new PartnerId(id)).orElseThrow(NotFoundException::new);
    }

    private boolean isRight(PartnerForm form, BindingResult errors) {
        validator.validate(form, errors);
        form.check(errors);
        return !errors.hasErrors();
    }

    private void reject(BindingResult errors, TakenException taken) {
        String holder = queries.find(taken.holder())
                .map(partner -> partner.data().nameZh())
                .orElse("");
        errors.rejectValue(taken.field(), "partners.form." + taken.field() + ".taken", new Object[] {holder}, null);
    }

    private ModelAndView form(PartnerForm form, @Nullable PartnerDetail partner, Locale locale) {
        String title = messages.getMessage(partner == null ? "partners.form.new" : "partners.form.edit", null, locale);
        ModelAndView page = new ModelAndView("partners/form");
        page.addObject("title", title);
        page.addObject("crumbs", crumbs(title, locale));
        page.addObject("form", form);
        page.addObject("partner", partner);
        page.addObject("kinds", PartnerListController.kinds(messages, locale));
        return page;
    }

    private List<Crumb> crumbs(String here, Locale locale) {
        return List.of(
                new Crumb(messages.getMessage("partners.list.title", null, locale), "/partners"),
                new Crumb(here, null));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
