package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.Answer;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.AssignmentState;
import org.baseportal.reviews.domain.Assignments;
import org.baseportal.reviews.domain.SheetReading;
import org.baseportal.shared.web.Flash;
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

/** What the staff, or an administrator, do with one assignment; each act asks for a reason. */
@Controller("reviewsAssignmentController")
@PreAuthorize("hasRole('STAFF')")
class AssignmentController {

    private static final String ONE = "/reviews/assignments/{id:\\d{1,18}}";

    private final SheetReading sheets;
    private final Assignments assignments;
    private final Words words;
    private final Clock clock;

    AssignmentController(SheetReading sheets, Assignments assignments, Words words, Clock clock) {
        this.sheets = sheets;
        this.assignments = assignments;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(sheets.assignment(id), ReasonForm.empty(), user, locale);
    }

    private ModelAndView page(Assignment it, ReasonForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/assignment");
        String title = words.say("reviews.assignment.title", locale, it.reviewerName(), it.code());
        page.addObject(
                "crumbs", words.crumbs(locale, "reviews.rounds.title", "/reviews/rounds/" + it.roundId(), title));
        page.addObject("title", title);
        page.addObject("it", it);
        page.addObject("english", Words.english(locale));
        page.addObject("progress", it.progress(clock.instant()));
        boolean staff = user.is(Role.STAFF);
        page.addObject("mayWithdraw", staff && it.state().successors().contains(AssignmentState.WITHDRAWN));
        page.addObject("mayNote", staff && it.isOpen() || staff && it.isHandedIn());
        page.addObject("mayReopen", staff && it.isHandedIn());
        page.addObject("mayLift", user.is(Role.ADMIN) && it.state() == AssignmentState.CONFLICT);
        page.addObject(
                "conflicts",
                words.options("reviews.answer.", Answer.declarable().toArray(Answer[]::new), locale));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE + "/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        String reason = new Typed(errors).text("reason", form.reason(), 500);
        return act(id, form, errors, user, locale, redirect, () -> assignments.withdraw(id, reason, user));
    }

    @PostMapping(ONE + "/conflict")
    ModelAndView conflict(
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        String reason = typed.text("reason", form.reason(), 500);
        Answer answer = Typed.choice(Answer.class, form.answer());
        if (answer == null || !Answer.declarable().contains(answer)) {
            typed.reject("answer", "NotBlank");
        }
        Answer known = answer == null ? Answer.OTHER_CONFLICT : answer;
        return act(id, form, errors, user, locale, redirect, () -> assignments.noteConflict(id, known, reason, user));
    }

    @PostMapping(ONE + "/reopen")
    ModelAndView reopen(
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        String reason = new Typed(errors).text("reason", form.reason(), 500);
        return act(id, form, errors, user, locale, redirect, () -> sheets.reopen(id, reason, user));
    }

    @PostMapping(ONE + "/lift")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView lift(
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        String reason = new Typed(errors).text("reason", form.reason(), 500);
        return act(id, form, errors, user, locale, redirect, () -> assignments.lift(id, reason, user));
    }

    private ModelAndView act(
            long id,
            ReasonForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect,
            Runnable work) {
        Assignment it = sheets.assignment(id);
        if (errors.hasErrors()) {
            ModelAndView page = page(it, form, user, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        work.run();
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.assignment.done"));
        return new ModelAndView("redirect:/reviews/assignments/" + id);
    }
}
