package org.baseportal.projects.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.stereotype.Component;

/** The last tab: what happened to the project. */
@Component
class HistoryTab implements ProjectTab {

    @Override
    public String key() {
        return "history";
    }

    @Override
    public String labelKey() {
        return "projects.tab.history";
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public boolean isFor(ProjectSummary project, CurrentUser user) {
        return true;
    }

    @Override
    public int getOrder() {
        return 900;
    }
}
