package org.baseportal.projects.web;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.domain.ProjectHistory;
import org.baseportal.projects.domain.ProjectReader;
import org.baseportal.projects.domain.ProposalDesk;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project's own tabs: the project and its history. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProjectPageController {

    private final ProjectReader reader;
    private final ProjectHistory history;
    private final ProposalDesk proposals;
    private final ProjectWords words;

    ProjectPageController(ProjectReader reader, ProjectHistory history, ProposalDesk proposals, ProjectWords words) {
        this.reader = reader;
        this.history = history;
        this.proposals = proposals;
        this.words = words;
    }

    @GetMapping("/projects/{code:BP-.*}")
    String detail(@PathVariable String code, CurrentUser user, Model model) {
        ProjectHead head = head(code, user);
        model.addAttribute("head", head);
        if (!head.titleOnly()) {
            ProjectCode known = head.project().code();
            model.addAttribute("detail", ProjectDetail.of(reader.view(known, user), user, words));
            model.addAttribute(
                    "proposal",
                    user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER)
                            ? proposals.open(known, user).orElse(null)
                            : null);
        }
        return "projects/detail";
    }

    @GetMapping("/projects/{code}/history")
    String history(@PathVariable String code, CurrentUser user, Model model) {
        ProjectHead head = head(code, user);
        boolean masked = !ProjectDetail.seesPersonal(user);
        List<HistoryView> entries = history.of(head.project().code(), user).stream()
                .map(entry -> HistoryView.of(entry, masked, words))
                .toList();
        model.addAttribute("head", head);
        model.addAttribute("entries", entries);
        return "projects/history";
    }

    private ProjectHead head(String code, CurrentUser user) {
        return reader.head(ProjectCode.parse(code).orElseThrow(NotFoundException::new), user);
    }
}
