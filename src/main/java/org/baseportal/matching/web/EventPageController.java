package org.baseportal.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.matching.domain.EventGuests;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.ConflictException;
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

/** One matching event: its page, who takes part, and its table on paper. */
@Controller
@RequestMapping("/matching/events/{id:\\d{1,18}}")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class EventPageController {

    private final EventPages pages;
    private final EventGuests guests;
    private final Partners partners;
    private final Validator validator;

    EventPageController(EventPages pages, EventGuests guests, Partners partners, Validator validator) {
        this.pages = pages;
        this.guests = guests;
        this.partners = partners;
        this.validator = validator;
    }

    /** Codes of projects, however separated. */
    record ProjectsForm(
            @NotBlank @Size(max = 2000) @Nullable String codes) {

        List<String> words() {
            return Arrays.stream(String.valueOf(Texts.paragraph(codes)).split("[\\s,;\uFF0C\uFF1B\u3001]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** The name of an organisation. */
    record PartnerForm(@NotBlank @Size(max = 200) @Nullable String partner) {}

    /** How many organisations are to take part. */
    record BestForm(
            @NotNull @Min(1) @Max(EventGuests.MOST) @Nullable
            Integer wanted) {}

    /** A meeting put into the table by hand. */
    record PlaceForm(
            @NotNull @Nullable Long project,
            @NotNull @Nullable Long guest,
            @NotNull @Min(1) @Max(40) @Nullable Integer slot,
            @NotNull @Min(1) @Max(60) @Nullable Integer table,
            @Nullable Long person) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        return pages.event(id, user, locale);
    }

    @GetMapping("/print")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    ModelAndView print(@PathVariable long id, Locale locale) {
        return pages.table("matching/event_print", id, locale);
    }

    private ModelAndView refused(long id, String name, Object form, CurrentUser user, Locale locale) {
        ModelAndView page = pages.event(id, user, locale).addObject(name, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/matching/events/" + id);
    }

    @PostMapping("/projects")
    ModelAndView projects(
            @PathVariable long id,
            @ModelAttribute("projectsForm") ProjectsForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        List<ProjectCode> codes = form.words().stream()
                .map(ProjectCode::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!errors.hasErrors()
                && codes.size() < form.words().stream().distinct().count()) {
            errors.rejectValue("codes", "matching.event.codes.wrong");
        }
        if (!errors.hasErrors()) {
            try {
                guests.inviteProjects(id, codes, user);
                return done(id, "matching.event.invited", redirect);
            } catch (ConflictException refused) {
                errors.rejectValue("codes", Objects.requireNonNull(refused.messageKey()), refused.arguments(), null);
            }
        }
        return refused(id, "projectsForm", form, user, locale);
    }

    @PostMapping("/partners")
    ModelAndView partner(
            @PathVariable long id,
            @ModelAttribute("partnerForm") PartnerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        var partner = errors.hasErrors()
                ? null
                : partners.findByName(String.valueOf(form.partner())).orElse(null);
        if (partner == null && !errors.hasErrors()) {
            errors.rejectValue("partner", "matching.event.partner.unknown");
        }
        if (partner != null) {
            try {
                guests.invitePartner(id, partner.id(), user);
                return done(id, "matching.event.invited", redirect);
            } catch (ConflictException refused) {
                errors.rejectValue("partner", Objects.requireNonNull(refused.messageKey()), refused.arguments(), null);
            }
        }
        return refused(id, "partnerForm", form, user, locale);
    }

    @PostMapping("/best")
    ModelAndView best(
            @PathVariable long id,
            @ModelAttribute("bestForm") BestForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return refused(id, "bestForm", form, user, locale);
        }
        guests.inviteBest(id, Objects.requireNonNull(form.wanted()), user);
        return done(id, "matching.event.invited", redirect);
    }

    @PostMapping("/projects/{guest:\\d{1,18}}/remove")
    ModelAndView removeProject(
            @PathVariable long id, @PathVariable long guest, CurrentUser user, RedirectAttributes redirect) {
        guests.removeProject(id, guest, user);
        return done(id, "matching.event.removed", redirect);
    }

    @PostMapping("/partners/{guest:\\d{1,18}}/remove")
    ModelAndView removePartner(
            @PathVariable long id, @PathVariable long guest, CurrentUser user, RedirectAttributes redirect) {
        guests.removePartner(id, guest, user);
        return done(id, "matching.event.removed", redirect);
    }
}
