package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.domain.Answer;
import org.baseportal.reviews.domain.Assignments;
import org.baseportal.reviews.domain.Boards;
import org.baseportal.reviews.domain.Exclusions;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.reviews.domain.Suggestion;
import org.baseportal.reviews.domain.Suggestions;
import org.baseportal.reviews.domain.Suggestions.Filled;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
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

/** The board of a round: projects × reviewers, and who is assigned to what. */
@Controller("reviewsBoardController")
@PreAuthorize("hasRole('STAFF')")
class BoardController {

    private static final String ONE = "/reviews/rounds/{id:\\d{1,18}}";

    private final Rounds rounds;
    private final Boards boards;
    /** So many candidates are listed, the best first. */
    private static final int BEST = 80;

    private final Suggestions suggestions;
    private final Assignments assignments;
    private final Exclusions exclusions;
    private final Words words;
    private final Clock clock;

    BoardController(
            Rounds rounds,
            Boards boards,
            Suggestions suggestions,
            Assignments assignments,
            Exclusions exclusions,
            Words words,
            Clock clock) {
        this.rounds = rounds;
        this.boards = boards;
        this.suggestions = suggestions;
        this.assignments = assignments;
        this.exclusions = exclusions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView board(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String page,
            CurrentUser user,
            Locale locale) {
        Round round = rounds.find(id);
        if (!user.isAny(Role.STAFF, Role.ADMIN)) {
            return new ModelAndView("redirect:/reviews/rounds/" + id + "/ranking");
        }
        int wanted = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        ModelAndView view = new ModelAndView("reviews/board");
        words.round(view, round, clock, locale);
        view.addObject("board", boards.of(round, wanted));
        view.addObject("mayEdit", user.is(Role.STAFF));
        view.addObject("candidates", user.is(Role.STAFF) ? rounds.candidates() : null);
        return view;
    }

    @PostMapping(ONE + "/projects")
    String put(@PathVariable long id, @RequestParam String code, CurrentUser user, RedirectAttributes redirect) {
        ProjectCode known = code(code);
        rounds.put(id, known, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.round.put", known.value()));
        return "redirect:/reviews/rounds/" + id;
    }

    @PostMapping(ONE + "/fill")
    String fill(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        Filled filled = suggestions.fill(id, user);
        redirect.addFlashAttribute(
                Flash.NAME,
                filled.lacking() == 0
                        ? Flash.success("reviews.assign.filled", filled.assigned())
                        : Flash.warning("reviews.assign.filledPartly", filled.assigned(), filled.lacking()));
        return "redirect:/reviews/rounds/" + id;
    }

    @GetMapping(ONE + "/projects/{code}")
    ModelAndView project(@PathVariable long id, @PathVariable String code, Locale locale) {
        return project(id, code(code), ExclusionForm.empty(), locale);
    }

    private ModelAndView project(long id, ProjectCode known, ExclusionForm form, Locale locale) {
        Round round = rounds.find(id);
        List<Suggestion> suggested = suggestions.forProject(id, known);
        ModelAndView page = new ModelAndView("reviews/assign");
        page.addObject("crumbs", words.crumbs(locale, "reviews.rounds.title", "/reviews/rounds/" + id, known.value()));
        page.addObject("round", round);
        page.addObject("code", known.value());
        page.addObject("now", clock.instant());
        page.addObject("assigned", assignments.of(id, known));
        page.addObject("suggestions", suggested.stream().limit(BEST).toList());
        page.addObject("more", suggested.size() > BEST);
        page.addObject("exclusions", exclusions.of(known));
        page.addObject(
                "people",
                suggested.stream()
                        .map(it -> new Option(String.valueOf(it.reviewerId()), it.name()))
                        .toList());
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE + "/projects/{code}")
    String assign(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam String reviewer,
            @RequestParam(required = false) @Nullable String why,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectCode known = code(code);
        boolean suggested = why != null && why.matches("(FIELD|LOAD)/\\d{1,6}");
        Answer conflict = assignments
                .assign(
                        id,
                        known,
                        new UserId(CriteriaController.number(reviewer)),
                        suggested ? "SUGGESTED" : "HAND",
                        suggested ? why : null,
                        user)
                .orElse(null);
        redirect.addFlashAttribute(
                Flash.NAME,
                conflict == null
                        ? Flash.success("reviews.assign.done")
                        : Flash.warning("reviews.assign.conflict." + conflict.name()));
        return "redirect:/reviews/rounds/" + id + "/projects/" + known;
    }

    @PostMapping(ONE + "/projects/{code}/exclusions")
    ModelAndView exclude(
            @PathVariable long id,
            @PathVariable String code,
            @ModelAttribute("form") ExclusionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ProjectCode known = code(code);
        Typed typed = new Typed(errors);
        String reason = typed.text("reason", form.reason(), 500);
        long reviewer = CriteriaController.number(form.reviewer());
        if (reviewer < 0) {
            typed.reject("reviewer", "NotBlank");
        }
        if (!typed.isRight()) {
            ModelAndView page = project(id, known, form, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        exclusions.add(known, reviewer, reason, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.exclusion.noted"));
        return new ModelAndView("redirect:/reviews/rounds/" + id + "/projects/" + known);
    }

    private static ProjectCode code(String typed) {
        return ProjectCode.parse(typed).orElseThrow(NotFoundException::new);
    }
}
