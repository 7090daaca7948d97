package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.reviews.domain.Answer;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.AssignmentState;
import org.baseportal.reviews.domain.MySheets;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer's own list, and the declaration before anything opens. */
@Controller
@PreAuthorize("hasRole('REVIEWER')")
class MineController {

    static final String ALL = "/reviews/mine";

    private final MySheets sheets;
    private final SheetPages pages;
    private final Words words;
    private final Clock clock;

    MineController(MySheets sheets, SheetPages pages, Words words, Clock clock) {
        this.sheets = sheets;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(@RequestParam(required = false) @Nullable String show, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/mine");
        MineShown shown = MineShown.of(show);
        page.addObject("shown", shown.key());
        page.addObject(
                "mine",
                sheets.mine(user).stream().filter(shown.test(clock.instant())).toList());
        page.addObject("now", clock.instant());
        page.addObject("english", Words.english(locale));
        return page;
    }

    @GetMapping(ALL + "/{id:\\d{1,18}}")
    ModelAndView one(@PathVariable long id, CurrentUser user, Locale locale) {
        Assignment mine = sheets.find(id, user);
        return mine.state() == AssignmentState.ACCEPTED
                ? pages.sheet(mine, user, locale)
                : declaration(mine, DeclineForm.empty(), locale);
    }

    private ModelAndView declaration(Assignment mine, DeclineForm form, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/declare");
        page.addObject("crumbs", words.crumbs(locale, "reviews.mine.title", ALL, mine.title(Words.english(locale))));
        page.addObject("it", mine);
        page.addObject("english", Words.english(locale));
        page.addObject("progress", mine.progress(clock.instant()));
        page.addObject("mayAnswer", mine.state() == AssignmentState.ASSIGNED && !mine.isOver(clock.instant()));
        page.addObject("answers", answers(locale));
        page.addObject("form", form);
        return page;
    }

    private List<Option> answers(Locale locale) {
        List<Answer> answers = new ArrayList<>(Answer.declarable());
        answers.addAll(Answer.refusals());
        return words.options("reviews.answer.", answers.toArray(Answer[]::new), locale);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/accept")
    String accept(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        Answer found = sheets.accept(id, user).orElse(null);
        redirect.addFlashAttribute(
                Flash.NAME,
                found == null
                        ? Flash.success("reviews.mine.accepted")
                        : Flash.danger("reviews.mine.found." + found.name()));
        return "redirect:" + ALL + "/" + id;
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/decline")
    ModelAndView decline(
            @PathVariable long id,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Assignment mine = sheets.find(id, user);
        Typed typed = new Typed(errors);
        Answer answer = Typed.choice(Answer.class, form.answer());
        if (answer == null || answer.isFound()) {
            typed.reject("answer", "NotBlank");
        } else if (answer.needsWords() && form.note() == null) {
            typed.reject("note", "NotBlank");
        }
        String note = typed.optional("note", form.note(), 500);
        if (!typed.isRight() || answer == null) {
            ModelAndView page = declaration(mine, form, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        sheets.decline(id, answer, note, user);
        redirect.addFlashAttribute(
                Flash.NAME,
                Flash.success(answer.isConflict() ? "reviews.mine.conflictNoted" : "reviews.mine.declined"));
        return new ModelAndView("redirect:" + ALL);
    }
}
