package org.baseportal.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.Deadline;
import org.baseportal.projects.domain.ProjectDeadlines;
import org.baseportal.projects.domain.WaitingDecisions;
import org.baseportal.projects.domain.WaitingProposals;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits: projects for an approver, takings over and corrections for a second person, and dates. */
@Controller
class WaitingController {

    private static final int SIZE = 50;

    private final WaitingDecisions decisions;
    private final WaitingProposals proposals;
    private final ProjectDeadlines deadlines;
    private final MessageSource messages;
    private final Clock clock;

    WaitingController(
            WaitingDecisions decisions,
            WaitingProposals proposals,
            ProjectDeadlines deadlines,
            MessageSource messages,
            Clock clock) {
        this.messages = messages;
        this.decisions = decisions;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/projects/decisions")
    @PreAuthorize("hasRole('APPROVER')")
    String decisions(
            @RequestParam(name = "page", required = false) @Nullable String asked,
            CurrentUser user,
            Locale locale,
            Model model) {
        PageLinks page = links(decisions.count(user), asked, "/projects/decisions?");
        model.addAttribute("page", page);
        List<DecisionRow> rows = decisions.page(SIZE, (page.page() - 1) * SIZE, user).stream()
                .map(it -> new DecisionRow(it.code(), it.titleZh(), it.titleEn(), Days.of(it.since())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("others", decisions.leftToOthers(user));
        model.addAttribute("crumbs", crumbs("projects.decisions.title", locale));
        return "projects/decisions";
    }

    @GetMapping("/projects/proposals")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    String proposals(
            @RequestParam(name = "page", required = false) @Nullable String asked,
            CurrentUser user,
            Locale locale,
            Model model) {
        PageLinks page = links(proposals.count(user), asked, "/projects/proposals?");
        model.addAttribute("page", page);
        model.addAttribute("rows", proposals.page(SIZE, (page.page() - 1) * SIZE, user));
        model.addAttribute("imports", proposals.imports(user));
        model.addAttribute("crumbs", crumbs("projects.waiting.title", locale));
        return "projects/proposals";
    }

    /** All takings over of one import; the person says that he has looked. */
    @PostMapping("/projects/proposals/imports/{id:\\d{1,18}}/confirm")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    String confirm(
            @PathVariable long id,
            @RequestParam(name = "looked", required = false) @Nullable String looked,
            CurrentUser user,
            RedirectAttributes redirect) {
        if (!"true".equals(looked)) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("projects.waiting.notLooked"));
            return "redirect:/projects/proposals";
        }
        int confirmed = proposals.confirmImport(id, user);
        redirect.addFlashAttribute(
                Flash.NAME,
                confirmed == 0
                        ? Flash.danger("projects.waiting.nothing")
                        : Flash.success("projects.waiting.confirmed", confirmed));
        return "redirect:/projects/proposals";
    }

    @GetMapping("/projects/due")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'FINANCE', 'VIEWER')")
    String due(
            @RequestParam(name = "kind", required = false) @Nullable String asked,
            @RequestParam(name = "page", required = false) @Nullable String page,
            CurrentUser user,
            Locale locale,
            Model model) {
        Deadline kind = kind(asked);
        String address = kind == null ? "/projects/due?" : "/projects/due?kind=" + kind.name() + "&";
        PageLinks links = links(deadlines.count(kind, user), page, address);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("kinds", List.of(Deadline.values()));
        model.addAttribute("page", links);
        model.addAttribute("today", Days.today(clock));
        model.addAttribute("rows", deadlines.page(kind, SIZE, (links.page() - 1) * SIZE, user));
        model.addAttribute("crumbs", crumbs("projects.due.title", locale));
        return "projects/due";
    }

    private List<Crumb> crumbs(String here, Locale locale) {
        return List.of(
                new Crumb(messages.getMessage("shared.menu.projects", null, locale), "/projects"),
                new Crumb(messages.getMessage(here, null, locale), null));
    }

    private static @Nullable Deadline kind(@Nullable String asked) {
        for (Deadline kind : Deadline.values()) {
            if (kind.name().equals(asked)) {
                return kind;
            }
        }
        return null;
    }

    private static PageLinks links(long total, @Nullable String asked, String address) {
        long pages = Math.max(1, (total + SIZE - 1) / SIZE);
        long wanted = asked != null && asked.matches("[1-9]\\d{0,8}") ? Long.parseLong(asked) : 1;
        long page = Math.min(wanted, pages);
        return new PageLinks(
                total,
                false,
                total == 0 ? 0 : (page - 1) * SIZE + 1,
                Math.min(total, page * SIZE),
                page,
                pages,
                page == 1 ? null : address + "page=1",
                page == 1 ? null : address + "page=" + (page - 1),
                page == pages ? null : address + "page=" + (page + 1),
                page == pages ? null : address + "page=" + pages);
    }

    /** A project that waits for a decision, and since which day. */
    record DecisionRow(
            String code, String titleZh, @Nullable String titleEn, LocalDate since) {}
}
