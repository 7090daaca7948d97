package org.baseportal.matching.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.IntroductionList;
import org.baseportal.matching.domain.Suggestions;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.baseportal.shared.text.Texts;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations for a project, projects for an organisation, and what people say of the suggestions. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
class ProjectPartnersController {

    private final Suggestions suggestions;
    private final IntroductionList introductions;
    private final Projects projects;
    private final Partners partners;
    private final MatchWords words;
    private final Validator validator;

    ProjectPartnersController(
            Suggestions suggestions,
            IntroductionList introductions,
            Projects projects,
            Partners partners,
            MatchWords words,
            Validator validator) {
        this.suggestions = suggestions;
        this.introductions = introductions;
        this.projects = projects;
        this.partners = partners;
        this.words = words;
        this.validator = validator;
    }

    /** What somebody says of one suggestion. */
    record FeedbackForm(
            @NotNull @Nullable Long partner,
            @NotNull @Nullable Boolean good,
            @Size(max = 500) @Nullable String why) {}

    private static ProjectCode code(String code) {
        return ProjectCode.parse(code).orElseThrow(NotFoundException::new);
    }

    @GetMapping("/projects/{code}/partners")
    ModelAndView ofProject(@PathVariable String code, CurrentUser user, Locale locale) {
        return page(code(code), user, locale);
    }

    private ModelAndView page(ProjectCode code, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("matching/project");
        page.addObject("head", projects.head(code, user));
        page.addObject("lacking", suggestions.lackingPitch(code, user));
        page.addObject("introductions", introductions.ofProject(code));
        page.addObject(
                "suggestions",
                suggestions.forProject(code, user).stream()
                        .map(it -> words.view(it, locale))
                        .toList());
        page.addObject("mayAct", user.isAny(Role.STAFF, Role.ADMIN));
        page.addObject("feedback", new FeedbackForm(null, null, null));
        return page;
    }

    @PostMapping("/projects/{code}/partners/feedback")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView say(
            @PathVariable String code,
            @ModelAttribute("feedback") FeedbackForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (Boolean.FALSE.equals(form.good()) && form.why() == null) {
            errors.rejectValue("why", "matching.feedback.why.needed");
        }
        if (errors.hasErrors()) {
            ModelAndView page = page(code(code), user, locale).addObject("feedback", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        PartnerId partner = new PartnerId(Objects.requireNonNull(form.partner()));
        suggestions.say(code(code), partner, Objects.requireNonNull(form.good()), Texts.line(form.why()), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("matching.feedback.kept"));
        return new ModelAndView("redirect:/projects/" + code(code).value() + "/partners");
    }

    @GetMapping("/partners/{id:\\d{1,18}}/projects")
    ModelAndView ofPartner(@PathVariable long id, CurrentUser user, Locale locale) {
        PartnerId partner = new PartnerId(id);
        ModelAndView page = new ModelAndView("matching/partner");
        page.addObject("head", partners.head(partner, user));
        page.addObject("introductions", introductions.ofPartner(partner));
        List<SuggestionView> shown = suggestions.forPartner(partner).stream()
                .map(it -> words.view(it, locale))
                .toList();
        page.addObject("suggestions", shown);
        page.addObject("mayAct", user.isAny(Role.STAFF, Role.ADMIN));
        return page;
    }
}
