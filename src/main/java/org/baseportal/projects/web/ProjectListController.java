package org.baseportal.projects.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of projects; a reviewer sees his own. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProjectListController {

    private final ProjectListPage page;

    ProjectListController(ProjectListPage page) {
        this.page = page;
    }

    @GetMapping("/projects")
    String list(ProjectListParameters parameters, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("list", page.show(parameters, user, locale));
        model.addAttribute("mayEdit", user.isAny(Role.STAFF, Role.ADMIN));
        return "projects/list";
    }
}
