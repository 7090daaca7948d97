package org.baseportal.matching.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.EventReader;
import org.baseportal.matching.domain.MatchEvent;
import org.baseportal.matching.domain.MatchEvents;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
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

/** The list of matching events, and the forms that plan and change one. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class EventController {

    private final EventReader reader;
    private final MatchEvents events;
    private final MatchWords words;
    private final Validator validator;

    EventController(EventReader reader, MatchEvents events, MatchWords words, Validator validator) {
        this.reader = reader;
        this.events = events;
        this.words = words;
        this.validator = validator;
    }

    @GetMapping("/matching/events")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    String list(
            @RequestParam(required = false) @Nullable String waiting,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            CurrentUser user,
            Model model) {
        boolean mine = "true".equals(waiting);
        Slice<MatchEvent> slice = reader.list(mine, PageRequest.of(page, size, after, before), user);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("waiting", mine);
        model.addAttribute(
                "page", slice.links(ListAddress.of("/matching/events").with("waiting", mine ? "true" : null)));
        model.addAttribute("mayAct", user.isAny(Role.STAFF, Role.ADMIN));
        return "matching/events";
    }

    @GetMapping("/matching/events/new")
    ModelAndView ask() {
        return form(EventForm.empty(), null);
    }

    private ModelAndView form(EventForm form, @Nullable MatchEvent event) {
        ModelAndView page = new ModelAndView("matching/event_form");
        page.addObject("form", form);
        page.addObject("event", event);
        page.addObject("people", words.people());
        return page;
    }

    private ModelAndView refused(EventForm form, @Nullable MatchEvent event) {
        ModelAndView page = form(form, event);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private void check(EventForm form, List<Option> people, BindingResult errors) {
        validator.validate(form, errors);
        form.check(people, errors);
    }

    @PostMapping("/matching/events/new")
    ModelAndView create(
            @ModelAttribute("form") EventForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        check(form, words.people(), errors);
        if (errors.hasErrors()) {
            return refused(form, null);
        }
        UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
        long id = events.create(form.toCommand(), token, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("matching.event.created"));
        return new ModelAndView("redirect:/matching/events/" + id);
    }

    @GetMapping("/matching/events/{id:\\d{1,18}}/edit")
    ModelAndView change(@PathVariable long id) {
        MatchEvent event = load(id);
        return form(EventForm.from(event), event);
    }

    @PostMapping("/matching/events/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") EventForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        MatchEvent event = load(id);
        check(form, words.people(), errors);
        if (!errors.hasErrors()) {
            try {
                events.edit(id, form.version() == null ? -1 : form.version(), form.toCommand(), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("matching.event.saved"));
                return new ModelAndView("redirect:/matching/events/" + id);
            } catch (ConflictException booked) {
                errors.reject(Objects.requireNonNull(booked.messageKey()), booked.arguments(), null);
            }
        }
        return refused(form, event);
    }

    private MatchEvent load(long id) {
        return reader.find(id).orElseThrow(NotFoundException::new);
    }
}
