package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerRestrictions;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts an organisation on the list of restricted cooperation and takes it off. */
@Controller
@RequestMapping("/partners/{id:\\d{1,18}}/restrict")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerRestrictController {

    private final PartnerRestrictions restrictions;
    private final Partners partners;
    private final Validator validator;
    private final Clock clock;

    PartnerRestrictController(PartnerRestrictions restrictions, Partners partners, Validator validator, Clock clock) {
        this.restrictions = restrictions;
        this.partners = partners;
        this.validator = validator;
        this.clock = clock;
    }

    /** Why an entry is lifted. */
    record LiftForm(@NotBlank @Size(max = 1000) @Nullable String liftReason) {}

    @GetMapping
    ModelAndView ask(@PathVariable long id, CurrentUser user) {
        return page(id, RestrictForm.from(Days.today(clock)), new LiftForm(null), user);
    }

    private ModelAndView page(long id, RestrictForm form, LiftForm lift, CurrentUser user) {
        ModelAndView page = new ModelAndView("partners/restrict");
        page.addObject("head", partners.head(new PartnerId(id), user));
        page.addObject("restrictions", restrictions.of(new PartnerId(id)));
        page.addObject("form", form);
        page.addObject("lift", lift);
        return page;
    }

    @PostMapping
    ModelAndView restrict(
            @PathVariable long id,
            @ModelAttribute("form") RestrictForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(errors);
        if (errors.hasErrors()) {
            return refused(page(id, form, new LiftForm(null), user));
        }
        restrictions.restrict(
                new PartnerId(id),
                Objects.requireNonNull(Texts.paragraph(form.reason())),
                Objects.requireNonNull(Texts.line(form.source())),
                Objects.requireNonNull(form.startsOn()),
                form.endsOn(),
                user);
        return done(id, "partners.restrict.done", redirect);
    }

    @PostMapping("/lift")
    ModelAndView lift(
            @PathVariable long id,
            @ModelAttribute("lift") LiftForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return refused(page(id, RestrictForm.from(Days.today(clock)), form, user));
        }
        restrictions.lift(new PartnerId(id), Objects.requireNonNull(Texts.paragraph(form.liftReason())), user);
        return done(id, "partners.restrict.lifted", redirect);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/partners/" + id);
    }
}
