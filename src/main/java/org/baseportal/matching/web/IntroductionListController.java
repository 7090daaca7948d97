package org.baseportal.matching.web;

import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.matching.domain.Introduction;
import org.baseportal.matching.domain.IntroductionFilter;
import org.baseportal.matching.domain.IntroductionList;
import org.baseportal.matching.domain.Introductions;
import org.baseportal.matching.domain.Suggestions;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.web.ConflictException;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All introductions as a board and as a list, and the form that begins one. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class IntroductionListController {

    private final IntroductionList list;
    private final Introductions introductions;
    private final Suggestions suggestions;
    private final MatchWords words;
    private final Validator validator;

    IntroductionListController(
            IntroductionList list,
            Introductions introductions,
            Suggestions suggestions,
            MatchWords words,
            Validator validator) {
        this.list = list;
        this.introductions = introductions;
        this.suggestions = suggestions;
        this.words = words;
        this.validator = validator;
    }

    @GetMapping("/matching/introductions")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    String list(IntroductionParameters parameters, CurrentUser user, Locale locale, Model model) {
        IntroductionFilter filter = parameters.filter();
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", IntroductionStatus.values());
        model.addAttribute("reasons", words.reasons(locale));
        model.addAttribute("people", words.people());
        model.addAttribute("asBoard", parameters.isBoard());
        model.addAttribute("other", parameters.other().toString());
        if (parameters.isBoard()) {
            model.addAttribute("board", list.board(filter, user));
            return "matching/introductions";
        }
        Slice<Introduction> slice = list.list(filter, parameters.request(), user);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("page", slice.links(parameters.address()));
        return "matching/introductions";
    }

    @GetMapping("/matching/introductions/new")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String partner,
            CurrentUser user,
            Locale locale) {
        Long id = partner != null && partner.matches("\\d{1,18}") ? Long.valueOf(partner) : null;
        Long person = user.is(Role.STAFF) ? user.id().value() : null;
        return page(new BeginForm(project, id, null, null, null, person), user, locale);
    }

    private ModelAndView page(BeginForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("matching/begin");
        page.addObject("form", form);
        page.addObject("pair", pair(form, user, locale));
        page.addObject("kinds", words.kinds(locale));
        page.addObject("people", words.people());
        return page;
    }

    private @Nullable SuggestionView pair(BeginForm form, CurrentUser user, Locale locale) {
        if (form.partner() == null) {
            return null;
        }
        PartnerId partner = new PartnerId(form.partner());
        try {
            return ProjectCode.parse(form.project())
                    .map(code -> words.view(suggestions.pair(code, partner, user), locale))
                    .orElse(null);
        } catch (NotFoundException unknown) {
            return null;
        }
    }

    @PostMapping("/matching/introductions/new")
    ModelAndView begin(
            @ModelAttribute("form") BeginForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        BeginForm.check(form.nextOn(), errors);
        ProjectCode code = ProjectCode.parse(form.project()).orElse(null);
        if (code == null || pair(form, user, locale) == null) {
            if (!errors.hasFieldErrors("project")) {
                errors.rejectValue("project", "matching.introduction.pair.unknown");
            }
        }
        if (!errors.hasErrors()) {
            try {
                PartnerId partner = new PartnerId(Objects.requireNonNull(form.partner()));
                long id = introductions.begin(
                        Objects.requireNonNull(code), partner, Objects.requireNonNull(form.kind()), form.plan(), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("matching.introduction.begun"));
                return new ModelAndView("redirect:/matching/introductions/" + id);
            } catch (ConflictException vetoed) {
                errors.reject(Objects.requireNonNull(vetoed.messageKey()), vetoed.arguments(), null);
            }
        }
        ModelAndView page = page(form, user, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
