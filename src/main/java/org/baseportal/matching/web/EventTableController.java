package org.baseportal.matching.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.EventReader;
import org.baseportal.matching.domain.EventTable;
import org.baseportal.matching.domain.MatchEvent;
import org.baseportal.matching.domain.MatchEvents;
import org.baseportal.matching.domain.Meeting;
import org.baseportal.matching.domain.MeetingResults;
import org.baseportal.matching.domain.MeetingState;
import org.baseportal.matching.web.EventPageController.PlaceForm;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.ConflictException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of a matching event: proposed, changed by hand, and what became of its meetings. */
@Controller
@RequestMapping("/matching/events/{id:\\d{1,18}}")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class EventTableController {

    private final EventPages pages;
    private final EventReader reader;
    private final EventTable table;
    private final MatchEvents events;
    private final MeetingResults results;
    private final MatchWords words;
    private final Validator validator;

    EventTableController(
            EventPages pages,
            EventReader reader,
            EventTable table,
            MatchEvents events,
            MeetingResults results,
            MatchWords words,
            Validator validator) {
        this.pages = pages;
        this.reader = reader;
        this.table = table;
        this.events = events;
        this.results = results;
        this.words = words;
        this.validator = validator;
    }

    /** What became of a meeting. */
    record ResultForm(
            @NotNull @Nullable MeetingState result,
            @Size(max = 1700) @Nullable String words,
            @Size(max = 300) @Nullable String nextStep,
            @Nullable LocalDate nextOn,
            @NotNull @Nullable Long version) {}

    private static ModelAndView done(long id, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:/matching/events/" + id);
    }

    @PostMapping("/propose")
    ModelAndView propose(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        return done(id, Flash.success("matching.event.proposed", table.propose(id, user)), redirect);
    }

    @PostMapping("/clear")
    ModelAndView clear(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        table.clear(id, user);
        return done(id, Flash.success("matching.event.cleared"), redirect);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        events.close(id, user);
        return done(id, Flash.success("matching.event.closed"), redirect);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        events.cancel(id, user);
        return done(id, Flash.success("matching.event.cancelled"), redirect);
    }

    @PostMapping("/meetings")
    ModelAndView place(
            @PathVariable long id,
            @ModelAttribute("placeForm") PlaceForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (!errors.hasErrors()) {
            try {
                table.place(
                        id,
                        new EventTable.Place(
                                Objects.requireNonNull(form.project()),
                                Objects.requireNonNull(form.guest()),
                                Objects.requireNonNull(form.slot()),
                                Objects.requireNonNull(form.table()),
                                form.person()),
                        user);
                return done(id, Flash.success("matching.event.placed"), redirect);
            } catch (ConflictException booked) {
                errors.reject(Objects.requireNonNull(booked.messageKey()), booked.arguments(), null);
            }
        }
        ModelAndView page = pages.event(id, user, locale).addObject("placeForm", form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/meetings/{meeting:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
    ModelAndView meeting(@PathVariable long id, @PathVariable long meeting, CurrentUser user, Locale locale) {
        Meeting it = reader.meeting(id, meeting).orElseThrow(NotFoundException::new);
        MeetingState known = it.state().isResult() ? it.state() : null;
        return meeting(it, new ResultForm(known, it.words(), null, null, it.version()), user, locale);
    }

    private ModelAndView meeting(Meeting it, ResultForm form, CurrentUser user, Locale locale) {
        MatchEvent event = pages.load(it.event());
        ModelAndView page = new ModelAndView("matching/meeting");
        page.addObject("event", event);
        page.addObject("seat", pages.seat(event, it, locale));
        page.addObject("form", form);
        page.addObject("results", words.results(locale));
        page.addObject("mayAct", user.isAny(Role.STAFF, Role.ADMIN) && event.isPlanned());
        return page;
    }

    @PostMapping("/meetings/{meeting:\\d{1,18}}")
    ModelAndView note(
            @PathVariable long id,
            @PathVariable long meeting,
            @ModelAttribute("form") ResultForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Meeting it = reader.meeting(id, meeting).orElseThrow(NotFoundException::new);
        validator.validate(form, errors);
        BeginForm.check(form.nextOn(), errors);
        MeetingState result = form.result();
        if (result != null && !result.isResult()) {
            errors.rejectValue("result", "NotNull");
        }
        if (!errors.hasErrors()) {
            try {
                var noted = new MeetingResults.Result(
                        Objects.requireNonNull(result),
                        Texts.paragraph(form.words()),
                        Texts.line(form.nextStep()),
                        form.nextOn());
                results.note(id, meeting, Objects.requireNonNull(form.version()), noted, user);
                return done(id, Flash.success("matching.event.result.kept"), redirect);
            } catch (ConflictException refused) {
                errors.reject(Objects.requireNonNull(refused.messageKey()), refused.arguments(), null);
            }
        }
        ModelAndView page = meeting(it, form, user, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/meetings/{meeting:\\d{1,18}}/remove")
    ModelAndView remove(
            @PathVariable long id, @PathVariable long meeting, CurrentUser user, RedirectAttributes redirect) {
        table.remove(id, meeting, user);
        return done(id, Flash.success("matching.event.taken"), redirect);
    }
}
