package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.domain.PlanMaker;
import org.baseportal.milestones.domain.PlanReader;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of one project, stage by stage, with what each gate waits for. */
@Controller
class PlanController {

    private final PlanReader plans;
    private final PlanMaker maker;
    private final PlanPages pages;
    private final Clock clock;

    PlanController(PlanReader plans, PlanMaker maker, PlanPages pages, Clock clock) {
        this.plans = plans;
        this.maker = maker;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/projects/{code}/milestones")
    @PreAuthorize("isAuthenticated()")
    ModelAndView plan(@PathVariable String code, CurrentUser user, Locale locale) {
        ModelAndView page = pages.page("plan", code, user);
        PlanPage plan = plans.plan(PlanPages.code(code), user)
                .map(view -> PlanPage.of(view, Days.today(clock), locale))
                .orElse(null);
        ProjectSummary project = PlanPages.project(page);
        boolean inWork = !project.archived()
                && project.status().isApproved()
                && !project.status().isEnd();
        page.addObject("mayPlan", inWork && user.isAny(Role.STAFF, Role.ADMIN));
        page.addObject("mayDecide", inWork && user.is(Role.APPROVER));
        return page.addObject("plan", plan);
    }

    @GetMapping("/projects/{code}/milestones/timeline")
    @PreAuthorize("isAuthenticated()")
    ModelAndView timeline(@PathVariable String code, CurrentUser user, Locale locale) {
        TimelineView timeline = plans.plan(PlanPages.code(code), user)
                .map(plan -> TimelineView.of(plan, Days.today(clock), locale))
                .orElseThrow(NotFoundException::new);
        return pages.page("timeline", code, user)
                .addObject("timeline", timeline)
                .addObject("printed", Days.today(clock).toString())
                .addObject("address", MilestonesTab.address(code));
    }

    /** For a project that was approved before there were plans, or brought in by a list. */
    @PostMapping("/projects/{code}/milestones/plan")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    String make(@PathVariable String code, CurrentUser user, RedirectAttributes redirect) {
        ProjectSummary project = PlanPages.project(pages.page("plan", code, user));
        int made = maker.makeFor(List.of(project.id().value()));
        redirect.addFlashAttribute(
                Flash.NAME,
                made == 0 ? Flash.warning("milestones.plan.notmade") : Flash.success("milestones.plan.made"));
        return "redirect:" + MilestonesTab.address(project.code().value());
    }
}
