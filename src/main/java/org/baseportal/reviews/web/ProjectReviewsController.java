package org.baseportal.reviews.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.Criterion;
import org.baseportal.reviews.domain.RankRow;
import org.baseportal.reviews.domain.Results;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.Rounds;
import org.baseportal.reviews.domain.SheetReading;
import org.baseportal.reviews.domain.SheetView;
import org.baseportal.reviews.domain.Submissions;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tab of a project: the rounds it stood in, with result and decision as far as they are open. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
class ProjectReviewsController {

    private final Projects projects;
    private final Rounds rounds;
    private final Results results;
    private final SheetReading sheets;
    private final CriteriaSets criteria;
    private final Submissions submissions;

    ProjectReviewsController(
            Projects projects,
            Rounds rounds,
            Results results,
            SheetReading sheets,
            CriteriaSets criteria,
            Submissions submissions) {
        this.projects = projects;
        this.rounds = rounds;
        this.results = results;
        this.sheets = sheets;
        this.criteria = criteria;
        this.submissions = submissions;
    }

    @GetMapping("/projects/{code}/reviews")
    ModelAndView tab(@PathVariable String code, CurrentUser user, Locale locale) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        ProjectHead head = projects.head(known, user);
        if (head.titleOnly()) {
            throw new NotFoundException();
        }
        ModelAndView page = new ModelAndView("reviews/project");
        page.addObject("head", head);
        page.addObject("english", Words.english(locale));
        List<Part> parts = new ArrayList<>();
        for (Round round : rounds.ofProject(head.project().id())) {
            RankRow row = results.of(round, known.value(), user).orElseThrow(NotFoundException::new);
            parts.add(new Part(
                    round,
                    row,
                    row.amount() == null ? null : MoneyView.of(Yuan.of(row.amount())),
                    criteria.version(round.criteriaVersionId(), true).criteria(),
                    sheets.of(round.id(), row.projectId(), user)));
        }
        page.addObject("parts", parts);
        page.addObject("submissions", submissions.of(known));
        return page;
    }

    /** One round of the project. */
    record Part(
            Round round, RankRow row, @Nullable MoneyView amount, List<Criterion> criteria, List<SheetView> sheets) {}
}
