package org.baseportal.reviews.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.stereotype.Component;

/** The reviews of a project; not for its reviewers, who have their own pages. */
@Component
class ReviewsTab implements ProjectTab {

    @Override
    public String key() {
        return "reviews";
    }

    @Override
    public String labelKey() {
        return "reviews.tab.title";
    }

    @Override
    public String icon() {
        return "gavel";
    }

    @Override
    public boolean isFor(ProjectSummary project, CurrentUser user) {
        return user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER, Role.VIEWER);
    }

    @Override
    public int getOrder() {
        return 200;
    }
}
