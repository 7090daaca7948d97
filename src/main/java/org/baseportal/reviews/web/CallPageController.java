package org.baseportal.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.domain.Call;
import org.baseportal.reviews.domain.CallEntries;
import org.baseportal.reviews.domain.CallPhase;
import org.baseportal.reviews.domain.CallRounds;
import org.baseportal.reviews.domain.Calls;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One call: its guide, what was handed in, and what the staff do with it. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class CallPageController {

    private static final String ONE = CallController.ALL + "/{id:\\d{1,18}}";

    private final Calls calls;
    private final CallEntries entries;
    private final CallRounds rounds;
    private final Words words;
    private final Clock clock;

    CallPageController(Calls calls, CallEntries entries, CallRounds rounds, Words words, Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.rounds = rounds;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(calls.find(id), new ExtendForm(null, null), user, locale);
    }

    /** All projects whose formal check waits. */
    @GetMapping("/reviews/checks")
    ModelAndView waiting(Locale locale) {
        ModelAndView page = new ModelAndView("reviews/checks");
        page.addObject("entries", entries.waiting());
        page.addObject("english", Words.english(locale));
        page.addObject(
                "crumbs",
                words.crumbs(
                        locale, "reviews.calls.title", CallController.ALL, words.say("reviews.work.check", locale)));
        return page;
    }

    private ModelAndView page(Call call, ExtendForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/call");
        boolean staff = user.is(Role.STAFF);
        CallPhase phase = call.phase(clock.instant());
        page.addObject("crumbs", words.crumbs(locale, "reviews.calls.title", CallController.ALL, call.name()));
        page.addObject("call", call);
        page.addObject("phase", phase);
        page.addObject("english", Words.english(locale));
        page.addObject("entries", entries.of(call.id()));
        page.addObject("extensions", calls.extensions(call.id()));
        page.addObject("mayEdit", staff);
        page.addObject("candidates", staff && phase == CallPhase.OPEN ? entries.candidates(call) : List.of());
        page.addObject("ready", staff ? rounds.ready(call.id()) : 0);
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE + "/publish")
    String publish(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        calls.publish(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.call.published"));
        return to(id);
    }

    @PostMapping(ONE + "/extend")
    ModelAndView extend(
            @PathVariable long id,
            @ModelAttribute("form") ExtendForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Call call = calls.find(id);
        Typed typed = new Typed(errors);
        LocalDate last = typed.day("closesOn", form.closesOn(), true);
        String reason = typed.text("reason", form.reason(), 500);
        if (typed.isRight() && last != null) {
            try {
                calls.extend(id, last, reason, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.call.extended", last.toString()));
                return new ModelAndView(to(id));
            } catch (ConflictException refused) {
                typed.reject("closesOn", String.valueOf(refused.messageKey()), refused.arguments());
            }
        }
        ModelAndView page = page(call, form, user, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Hands a draft in. */
    @PostMapping(ONE + "/projects")
    String submit(
            @PathVariable long id,
            @RequestParam(name = "code", required = false) @Nullable String code,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectCode known = ProjectCode.parse(code == null ? "" : code).orElseThrow(NotFoundException::new);
        entries.submit(id, known, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.call.submitted", known.value()));
        return to(id);
    }

    /** A round of all that passed the formal check. */
    @PostMapping(ONE + "/round")
    String round(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        long round = rounds.create(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.created"));
        return "redirect:/reviews/rounds/" + round;
    }

    private static String to(long id) {
        return "redirect:" + CallController.ALL + "/" + id;
    }
}
