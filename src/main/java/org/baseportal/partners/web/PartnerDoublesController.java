package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.partners.domain.PartnerDoubles;
import org.baseportal.partners.domain.PartnerMerge;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that may be one organisation: shown while typing, proposed on a page, merged on another. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerDoublesController {

    private final PartnerDoubles doubles;
    private final PartnerMerge merge;
    private final PartnerQueries queries;
    private final PartnerFormPages pages;
    private final PartnerChoices choices;
    private final Validator validator;

    PartnerDoublesController(
            PartnerDoubles doubles,
            PartnerMerge merge,
            PartnerQueries queries,
            PartnerFormPages pages,
            PartnerChoices choices,
            Validator validator) {
        this.doubles = doubles;
        this.merge = merge;
        this.queries = queries;
        this.pages = pages;
        this.choices = choices;
        this.validator = validator;
    }

    /** Which of the two stays, and the versions both had when they were shown. */
    record MergeForm(
            @NotNull @Nullable Long survivor,
            @NotNull @Nullable Long versionOne,
            @NotNull @Nullable Long versionOther,
            @NotBlank @Size(max = 500) @Nullable String reason) {}

    /** What the form shows while a name is typed; a piece of a page. */
    @GetMapping("/partners/alike")
    String alike(
            @RequestParam(required = false) @Nullable String nameZh,
            @RequestParam(required = false) @Nullable String creditCode,
            Model model) {
        model.addAttribute("alike", doubles.like(Texts.line(nameZh), Texts.line(creditCode), 0));
        return "partners/_alike";
    }

    @GetMapping("/partners/doubles")
    String proposals(Model model) {
        model.addAttribute("pairs", doubles.proposals());
        return "partners/doubles";
    }

    @PostMapping("/partners/{id:\\d{1,18}}/distinct/{other:\\d{1,18}}")
    String distinct(@PathVariable long id, @PathVariable long other, CurrentUser user, RedirectAttributes redirect) {
        PartnerId one = load(id).id();
        PartnerId two = load(other).id();
        if (one.equals(two)) {
            throw new ConflictException("partners.merge.same");
        }
        doubles.distinct(one, two, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("partners.doubles.noted"));
        return "redirect:/partners/doubles";
    }

    @GetMapping("/partners/{id:\\d{1,18}}/merge/{other:\\d{1,18}}")
    ModelAndView compare(@PathVariable long id, @PathVariable long other, Locale locale) {
        PartnerDetail one = load(id);
        PartnerDetail two = load(other);
        return page(one, two, new MergeForm(null, one.version(), two.version(), null), locale);
    }

    private ModelAndView page(PartnerDetail one, PartnerDetail two, MergeForm form, Locale locale) {
        if (one.id().equals(two.id())) {
            throw new NotFoundException();
        }
        ModelAndView page = new ModelAndView("partners/merge");
        String title = choices.message("partners.merge.title", locale);
        List<Crumb> crumbs = pages.crumbs(title, locale);
        page.addObject("crumbs", crumbs);
        page.addObject("one", one);
        page.addObject("two", two);
        page.addObject("form", form);
        return page;
    }

    @PostMapping("/partners/{id:\\d{1,18}}/merge/{other:\\d{1,18}}")
    ModelAndView merge(
            @PathVariable long id,
            @PathVariable long other,
            @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (form.survivor() != null && form.survivor() != id && form.survivor() != other) {
            errors.rejectValue("survivor", "partners.form.choice.unknown");
        }
        if (errors.hasErrors()) {
            ModelAndView page = page(load(id), load(other), form, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var one = new PartnerMerge.Seen(new PartnerId(id), Objects.requireNonNull(form.versionOne()));
        var two = new PartnerMerge.Seen(new PartnerId(other), Objects.requireNonNull(form.versionOther()));
        boolean oneStays = Objects.requireNonNull(form.survivor()) == id;
        String reason = Objects.requireNonNull(Texts.line(form.reason()));
        merge.merge(oneStays ? two : one, oneStays ? one : two, reason, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("partners.merge.done"));
        return new ModelAndView("redirect:/partners/" + form.survivor());
    }

    private PartnerDetail load(long id) {
        return queries.find(new PartnerId(id)).orElseThrow(NotFoundException::new);
    }
}
