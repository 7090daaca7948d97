package org.baseportal.milestones.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.Funnel;
import org.baseportal.milestones.domain.MilestoneList;
import org.baseportal.milestones.domain.StageBoard;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chain seen from above: a month, the board of stages, the funnel. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class OverviewController {

    private static final int CARDS = 30;

    private final MilestoneList milestones;
    private final StageBoard board;
    private final Funnel funnel;
    private final Clock clock;

    OverviewController(MilestoneList milestones, StageBoard board, Funnel funnel, Clock clock) {
        this.milestones = milestones;
        this.board = board;
        this.funnel = funnel;
        this.clock = clock;
    }

    @GetMapping("/milestones/calendar")
    String calendar(
            @RequestParam(name = "month", required = false) @Nullable String asked,
            CurrentUser user,
            Locale locale,
            Model model) {
        LocalDate today = Days.today(clock);
        YearMonth month = MonthView.month(asked, today);
        LocalDate from = MonthView.begins(month);
        LocalDate to = MonthView.ends(month);
        model.addAttribute(
                "month",
                MonthView.of(
                        month,
                        milestones.perDay(from, to),
                        milestones.firstPerDay(from, to, MonthView.NAMED),
                        today,
                        locale));
        return "milestones/calendar";
    }

    @GetMapping("/milestones/board")
    String board(Locale locale, Model model) {
        model.addAttribute("board", BoardView.of(board.cards(CARDS), Days.today(clock), locale));
        return "milestones/board";
    }

    @GetMapping("/milestones/funnel")
    String funnel(Model model) {
        model.addAttribute("years", funnel.years());
        model.addAttribute("dwells", funnel.dwells());
        model.addAttribute("stops", funnel.stops());
        return "milestones/funnel";
    }
}
