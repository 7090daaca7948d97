package org.baseportal.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.domain.PublicNotices;
import org.baseportal.reviews.domain.PublicNotices.Line;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
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

/** The public notice of a round, which prints on A4, and the objections to it. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
class PublicNoticeController {

    private static final String ONE = "/reviews/rounds/{id:\\d{1,18}}/notice";

    private final PublicNotices notices;
    private final Rounds rounds;
    private final Words words;
    private final Clock clock;

    PublicNoticeController(PublicNotices notices, Rounds rounds, Words words, Clock clock) {
        this.notices = notices;
        this.rounds = rounds;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        String today = Days.today(clock).toString();
        return page(rounds.find(id), new ObjectionForm(null, null, null, today), user, locale);
    }

    private ModelAndView page(Round round, ObjectionForm form, CurrentUser user, Locale locale) {
        boolean english = Words.english(locale);
        List<Line> lines = notices.of(round.id());
        ModelAndView page = new ModelAndView("reviews/notice");
        page.addObject(
                "crumbs",
                words.crumbs(
                        locale,
                        "reviews.rounds.title",
                        "/reviews/rounds/" + round.id() + "/ranking",
                        words.say("reviews.notice.title", locale)));
        page.addObject("round", round);
        page.addObject("english", english);
        page.addObject("lines", lines.stream().map(Shown::of).toList());
        page.addObject("objections", notices.objections(round.id()));
        page.addObject(
                "running",
                lines.stream()
                        .filter(Line::running)
                        .map(it -> new Option(it.code(), it.code() + " " + it.title(english)))
                        .toList());
        page.addObject("mayNote", user.is(Role.STAFF));
        page.addObject("mayAnswer", user.is(Role.APPROVER));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE)
    @PreAuthorize("hasRole('STAFF')")
    ModelAndView note(
            @PathVariable long id,
            @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Round round = rounds.find(id);
        Typed typed = new Typed(errors);
        ProjectCode code =
                ProjectCode.parse(form.code() == null ? "" : form.code()).orElse(null);
        if (code == null) {
            typed.reject("code", "NotBlank");
        }
        String from = typed.line("raisedBy", form.raisedBy(), 100);
        String text = typed.text("words", form.words(), 2000);
        LocalDate received = typed.day("receivedOn", form.receivedOn(), true);
        if (received != null && received.isAfter(Days.today(clock))) {
            typed.reject("receivedOn", "reviews.error.inFuture");
        }
        if (!typed.isRight() || code == null || received == null) {
            ModelAndView page = page(round, form, user, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        notices.note(id, code, from, text, received, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.objection.noted"));
        return new ModelAndView("redirect:/reviews/rounds/" + id + "/notice");
    }

    @PostMapping(ONE + "/{objection:\\d{1,18}}")
    @PreAuthorize("hasRole('APPROVER')")
    ModelAndView answer(
            @PathVariable long id,
            @PathVariable long objection,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        String answer = typed.text("answer", form.answer(), 2000);
        if (!"yes".equals(form.upheld()) && !"no".equals(form.upheld())) {
            typed.reject("upheld", "NotBlank");
        }
        if (!typed.isRight()) {
            ModelAndView page = page(rounds.find(id), new ObjectionForm(null, null, null, null), user, locale);
            page.addObject("answering", objection);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        notices.answer(objection, "yes".equals(form.upheld()), answer, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.objection.answerKept"));
        return new ModelAndView("redirect:/reviews/rounds/" + id + "/notice");
    }

    /** One approval with its money as it is shown. */
    record Shown(Line line, @Nullable MoneyView amount) {

        static Shown of(Line line) {
            return new Shown(line, line.amount() == null ? null : MoneyView.of(Yuan.of(line.amount())));
        }
    }
}
