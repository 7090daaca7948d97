package org.baseportal.milestones.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.MilestoneFilter;
import org.baseportal.milestones.domain.MilestoneList;
import org.baseportal.milestones.domain.MilestoneRow;
import org.baseportal.milestones.domain.WaitingForApprover;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.time.Days;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The milestones of all projects, and what waits for an approver. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class MilestoneListController {

    private static final int MOST = 500;

    private final MilestoneList milestones;
    private final WaitingForApprover waiting;
    private final FilterChoices choices;
    private final Clock clock;

    MilestoneListController(MilestoneList milestones, WaitingForApprover waiting, FilterChoices choices, Clock clock) {
        this.milestones = milestones;
        this.waiting = waiting;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/milestones")
    String list(MilestoneParameters parameters, CurrentUser user, Locale locale, Model model) {
        MilestoneFilter filter = parameters.filter(user);
        Slice<MilestoneRow> slice =
                milestones.page(filter, parameters.sorting(), parameters.direction(), parameters.request(), user);
        LocalDate today = Days.today(clock);
        model.addAttribute(
                "list",
                new MilestoneListView(
                        slice.rows().stream()
                                .map(row -> row(row, today, locale))
                                .toList(),
                        slice.links(parameters.address(user)),
                        filter,
                        choices.chips(filter, parameters.address(user), user, locale),
                        parameters.sorting(),
                        parameters.direction(),
                        parameters.address(user)));
        model.addAttribute("choices", choices.of(user, locale));
        return "milestones/list";
    }

    @GetMapping("/milestones/gates")
    String gates(CurrentUser user, Locale locale, Model model) {
        model.addAttribute(
                "rows",
                waiting.gates(MOST, user).stream()
                        .map(gate -> new GateRow(
                                gate.code(), gate.title(locale), gate.stage().position()))
                        .toList());
        return "milestones/gates";
    }

    @GetMapping("/milestones/slips")
    String slips(CurrentUser user, Locale locale, Model model) {
        model.addAttribute("rows", waiting.slips(MOST, user));
        model.addAttribute("language", locale);
        return "milestones/slips";
    }

    /** A project whose gate waits. */
    record GateRow(String code, String title, int stage) {}

    private static MilestoneListView.Row row(MilestoneRow row, LocalDate today, Locale locale) {
        boolean moved = !row.dueOn().equals(row.baselineDueOn());
        return new MilestoneListView.Row(
                "/projects/" + row.code() + "/milestones/" + row.id(),
                row.name(locale),
                row.code(),
                row.title(locale),
                row.stage().position(),
                row.status().name(),
                row.required(),
                row.dueOn().toString(),
                moved ? row.baselineDueOn().toString() : null,
                row.isLate(today),
                row.owner());
    }
}
