package org.baseportal.reviews.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.baseportal.reviews.domain.Criterion;
import org.baseportal.reviews.domain.CriterionCommand;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One criterion of a draft. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class CriterionController {

    private static final String OF = "/reviews/criteria/{id:\\d{1,18}}/criterion";

    private final CriteriaSets sets;
    private final Words words;

    CriterionController(CriteriaSets sets, Words words) {
        this.sets = sets;
        this.words = words;
    }

    @GetMapping(OF + "/new")
    ModelAndView add(@PathVariable long id, Locale locale) {
        CriteriaVersion version = draft(id);
        return page(version, null, CriterionForm.empty(version.version()), locale);
    }

    @PostMapping(OF + "/new")
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return save(id, null, form, errors, user, locale, redirect);
    }

    @GetMapping(OF + "/{criterion:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, @PathVariable long criterion, Locale locale) {
        CriteriaVersion version = draft(id);
        Criterion known = version.criterion(criterion).orElseThrow(NotFoundException::new);
        return page(version, criterion, CriterionForm.from(known, version.version()), locale);
    }

    @PostMapping(OF + "/{criterion:\\d{1,18}}")
    ModelAndView edit(
            @PathVariable long id,
            @PathVariable long criterion,
            @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return save(id, criterion, form, errors, user, locale, redirect);
    }

    private ModelAndView save(
            long id,
            @Nullable Long criterion,
            CriterionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        CriterionCommand command = form.read(typed);
        CriteriaVersion version = sets.version(id, true);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                if (criterion == null) {
                    sets.add(id, command, user);
                } else {
                    sets.change(id, criterion, CriteriaController.number(form.version()), command, user);
                }
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criterion.saved", command.nameZh()));
                return new ModelAndView("redirect:/reviews/criteria/" + id);
            } catch (ConflictException conflict) {
                errors.reject(String.valueOf(conflict.messageKey()), conflict.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        ModelAndView page = page(version, criterion, form, locale);
        page.setStatus(status);
        return page;
    }

    @PostMapping(OF + "/{criterion:\\d{1,18}}/remove")
    String remove(@PathVariable long id, @PathVariable long criterion, CurrentUser user, RedirectAttributes redirect) {
        sets.remove(id, criterion, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criterion.removed"));
        return "redirect:/reviews/criteria/" + id;
    }

    private CriteriaVersion draft(long id) {
        CriteriaVersion version = sets.version(id, true);
        if (!version.isDraft()) {
            throw new ConflictException("reviews.criteria.published");
        }
        return version;
    }

    private ModelAndView page(CriteriaVersion version, @Nullable Long criterion, CriterionForm form, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/criterion");
        String title = words.say(criterion == null ? "reviews.criterion.new" : "reviews.criterion.edit", locale);
        page.addObject(
                "crumbs", words.crumbs(locale, "reviews.criteria.title", "/reviews/criteria/" + version.id(), title));
        page.addObject("title", title);
        page.addObject("it", version);
        page.addObject("criterion", criterion);
        page.addObject("kinds", words.kinds(locale));
        page.addObject("scales", List.of(new Option("5", "0–5"), new Option("10", "0–10"), new Option("100", "0–100")));
        page.addObject("form", form);
        return page;
    }
}
