package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.reviews.domain.Decisions;
import org.baseportal.reviews.domain.MotionCommand;
import org.baseportal.reviews.domain.Outcome;
import org.baseportal.reviews.domain.RankRow;
import org.baseportal.reviews.domain.Results;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.RoundState;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.PortalException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deciding on many projects of a round at once: each row by itself, each with its result; no amount is filled in. */
@Controller
@PreAuthorize("hasRole('APPROVER')")
class BulkController {

    private static final String ALL = "/reviews/rounds/{id:\\d{1,18}}/decide";
    private static final Outcome[] OFFERED = {Outcome.APPROVE, Outcome.DEFER, Outcome.REJECT};

    private final Rounds rounds;
    private final Results results;
    private final Decisions decisions;
    private final Words words;
    private final MessageSource messages;
    private final Clock clock;

    BulkController(
            Rounds rounds, Results results, Decisions decisions, Words words, MessageSource messages, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.decisions = decisions;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView ask(@PathVariable long id, CurrentUser user, Locale locale) {
        String today = Days.today(clock).toString();
        return page(rounds.find(id), BulkForm.empty(today), Map.of(), user, locale);
    }

    /** Each row in a transaction of its own. */
    @PostMapping(ALL)
    ModelAndView decide(
            @PathVariable long id,
            @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale) {
        Round round = rounds.find(id);
        Typed typed = new Typed(errors);
        typed.line("minutesNumber", form.minutesNumber(), 100);
        typed.day("minutesOn", form.minutesOn(), true);
        Map<String, Told> told = new LinkedHashMap<>();
        if (typed.isRight()) {
            for (RankRow row : open(round, user)) {
                if (form.row(row.code()).isChosen()) {
                    told.put(row.code(), decide(round, row, form, user, locale));
                }
            }
            if (told.isEmpty()) {
                errors.reject("reviews.bulk.none");
            }
            long refused = told.values().stream().filter(it -> !it.done()).count();
            if (refused > 0) {
                errors.reject("reviews.bulk.refused", new Object[] {refused}, null);
            }
        }
        ModelAndView page = page(round, form, told, user, locale);
        boolean whole = !told.isEmpty() && told.values().stream().allMatch(Told::done);
        page.setStatus(whole ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Told decide(Round round, RankRow row, BulkForm form, CurrentUser user, Locale locale) {
        DecideForm one = form.decide(form.row(row.code()));
        BeanPropertyBindingResult wrong = new BeanPropertyBindingResult(one, "one");
        MotionCommand command = one.read(new Typed(wrong), Days.today(clock));
        if (wrong.hasErrors()) {
            String field = wrong.getFieldErrors().get(0).getField();
            return new Told(
                    false,
                    words.say("reviews.decide." + field + ".label", locale) + " — "
                            + messages.getMessage(wrong.getFieldErrors().get(0), locale));
        }
        try {
            boolean carried = decisions
                    .move(round.id(), new ProjectCode(row.code()), command, user)
                    .isPresent();
            return new Told(true, words.say(carried ? "reviews.bulk.done" : "reviews.bulk.moved", locale));
        } catch (PortalException refused) {
            return new Told(
                    false, messages.getMessage(String.valueOf(refused.messageKey()), refused.arguments(), locale));
        }
    }

    private List<RankRow> open(Round round, CurrentUser user) {
        return results.ranking(round, user).stream()
                .filter(row -> row.open() && row.result() != null && row.outcome() == null && !row.moved())
                .toList();
    }

    private ModelAndView page(Round round, BulkForm form, Map<String, Told> told, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/bulk");
        page.addObject(
                "crumbs",
                words.crumbs(
                        locale,
                        "reviews.rounds.title",
                        "/reviews/rounds/" + round.id() + "/ranking",
                        words.say("reviews.bulk.title", locale)));
        List<Line> lines = new ArrayList<>();
        if (round.state() == RoundState.OPEN) {
            for (RankRow row : results.ranking(round, user)) {
                boolean open = row.open() && row.result() != null && row.outcome() == null && !row.moved();
                if (open || told.containsKey(row.code())) {
                    MoneyView wanted = row.wanted() == null ? null : MoneyView.of(Yuan.of(row.wanted()));
                    lines.add(new Line(row, wanted, form.row(row.code()), told.get(row.code())));
                }
            }
        }
        page.addObject("round", round);
        page.addObject("english", Words.english(locale));
        page.addObject("lines", lines);
        page.addObject("outcomes", words.options("reviews.outcome.", OFFERED, locale));
        page.addObject("stages", words.options("projects.stage.", Stage.values(), locale));
        page.addObject("form", form);
        return page;
    }

    /** What became of a row. */
    record Told(boolean done, String words) {}

    /** One project with what is typed and what became of it. */
    record Line(
            RankRow row,
            @Nullable MoneyView wanted,
            BulkForm.Row typed,
            @Nullable Told told) {}
}
