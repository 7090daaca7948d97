package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.Call;
import org.baseportal.reviews.domain.CallCommand;
import org.baseportal.reviews.domain.Calls;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.CriteriaState;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
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

/** The list of calls, and writing one. */
@Controller("reviewsCallController")
@PreAuthorize("hasRole('STAFF')")
class CallController {

    static final String ALL = "/reviews/calls";

    private final Calls calls;
    private final CriteriaSets criteria;
    private final Words words;
    private final Clock clock;

    CallController(Calls calls, CriteriaSets criteria, Words words, Clock clock) {
        this.calls = calls;
        this.criteria = criteria;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView list(CurrentUser user) {
        ModelAndView page = new ModelAndView("reviews/calls");
        page.addObject("calls", calls.all());
        page.addObject("now", clock.instant());
        page.addObject("mayEdit", user.is(Role.STAFF));
        return page;
    }

    @GetMapping(ALL + "/new")
    ModelAndView create(Locale locale) {
        return page(null, CallForm.empty(Days.today(clock), usualItems()), locale);
    }

    /** The usual items in both languages, one a line. */
    private String usualItems() {
        List<String> zh = words.say("reviews.call.items.usual", Locale.SIMPLIFIED_CHINESE)
                .lines()
                .toList();
        List<String> en =
                words.say("reviews.call.items.usual", Locale.ENGLISH).lines().toList();
        return IntStream.range(0, Math.min(zh.size(), en.size()))
                .mapToObj(i -> zh.get(i) + " | " + en.get(i))
                .collect(Collectors.joining("\n"));
    }

    @PostMapping(ALL + "/new")
    ModelAndView create(
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        CallCommand command = form.read(typed);
        refuseUnknownCriteria(typed, command);
        if (!typed.isRight()) {
            return refused(page(null, form, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id = calls.create(command, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.call.saved"));
        return new ModelAndView("redirect:" + ALL + "/" + id);
    }

    @GetMapping(ALL + "/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        Call call = calls.find(id);
        return page(call, CallForm.from(call), locale);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/edit")
    ModelAndView edit(
            @PathVariable long id,
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Call call = calls.find(id);
        Typed typed = new Typed(errors);
        CallCommand command = form.read(typed);
        refuseUnknownCriteria(typed, command);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                calls.edit(id, CriteriaController.number(form.version()), command, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.call.saved"));
                return new ModelAndView("redirect:" + ALL + "/" + id);
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        return refused(page(call, form, locale), status);
    }

    private void refuseUnknownCriteria(Typed typed, CallCommand command) {
        boolean known = criteria.versions(false).stream()
                .anyMatch(it -> it.state() == CriteriaState.PUBLISHED && it.id() == command.criteriaVersionId());
        if (!known) {
            typed.reject("criteria", "reviews.round.criteriaNotPublished");
        }
    }

    private ModelAndView page(@Nullable Call call, CallForm form, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/call_form");
        String title = call == null ? words.say("reviews.call.new", locale) : call.name();
        page.addObject("crumbs", words.crumbs(locale, "reviews.calls.title", ALL, title));
        page.addObject("title", title);
        page.addObject("call", call);
        page.addObject("versions", versions(locale));
        page.addObject("kinds", words.kinds(locale));
        page.addObject("form", form);
        return page;
    }

    private List<Option> versions(Locale locale) {
        boolean english = Words.english(locale);
        return criteria.versions(false).stream()
                .filter(it -> it.state() == CriteriaState.PUBLISHED)
                .map(it -> new Option(
                        String.valueOf(it.id()),
                        words.say("reviews.criteria.heading", locale, it.setName(english), it.number())))
                .toList();
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
