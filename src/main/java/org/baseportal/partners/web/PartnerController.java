package org.baseportal.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.partners.domain.PartnerDoubles;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRegister;
import org.baseportal.partners.domain.StalePartnerException;
import org.baseportal.partners.domain.TakenException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation: its first page, and the forms that make and change it. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerController {

    private final PartnerQueries queries;
    private final PartnerRegister register;
    private final PartnerDoubles doubles;
    private final PartnerFormCheck check;
    private final PartnerFormPages pages;

    PartnerController(
            PartnerQueries queries,
            PartnerRegister register,
            PartnerDoubles doubles,
            PartnerFormCheck check,
            PartnerFormPages pages) {
        this.queries = queries;
        this.register = register;
        this.doubles = doubles;
        this.check = check;
        this.pages = pages;
    }

    @GetMapping("/partners/{id:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        PartnerDetail partner = load(id);
        if (partner.id().value() != id) {
            return "redirect:/partners/" + partner.id().value();
        }
        model.addAllAttributes(pages.detail(partner, user, locale));
        return "partners/detail";
    }

    @GetMapping("/partners/new")
    ModelAndView create(Locale locale) {
        return pages.form(PartnerForm.empty(), null, locale);
    }

    @PostMapping("/partners/new")
    ModelAndView create(
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        check.check(form, List.of(), null, errors);
        if (!errors.hasErrors()) {
            UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
            try {
                if (register.known(token) || isNew(form)) {
                    PartnerId id = register.register(form.toCommand(), form.toFacts(), token, user);
                    redirect.addFlashAttribute("flash", Flash.success("partners.form.created"));
                    return new ModelAndView("redirect:/partners/" + id.value());
                }
                errors.rejectValue("different", "partners.form.different.needed");
            } catch (TakenException taken) {
                pages.reject(errors, taken);
            } catch (DataIntegrityViolationException sameAtOnce) {
                // unique index partners_partner_name_key or partners_partner_credit_code: somebody was a moment faster
                errors.rejectValue("nameZh", "partners.form.justTaken");
            }
        }
        return refused(pages.form(form, null, locale));
    }

    /** Nothing like it is there, or somebody has looked and says that it is another one. */
    private boolean isNew(PartnerForm form) {
        register.check(form.toCommand());
        return Boolean.TRUE.equals(form.different())
                || doubles.like(form.nameZh(), form.creditCode(), 0).isEmpty();
    }

    @GetMapping("/partners/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        PartnerDetail partner = load(id);
        return pages.form(PartnerForm.from(partner), partner, locale);
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
        check.check(form, partner.facts().fields(), partner.facts().owner(), errors);
        if (!errors.hasErrors()) {
            try {
                long version = form.version() == null ? -1 : form.version();
                register.edit(new PartnerId(id), version, form.toCommand(), form.toFacts(), user);
                redirect.addFlashAttribute("flash", Flash.success("partners.form.saved"));
                return new ModelAndView("redirect:/partners/" + id);
            } catch (TakenException taken) {
                pages.reject(errors, taken);
            } catch (StalePartnerException faster) {
                ModelAndView page = pages.conflict(form, load(id), locale);
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        }
        return refused(pages.form(form, partner, locale));
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

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
