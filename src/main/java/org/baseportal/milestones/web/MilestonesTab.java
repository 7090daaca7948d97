package org.baseportal.milestones.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.stereotype.Component;

/** The plan of an approved project, for everybody who may see the whole of it. */
@Component
class MilestonesTab implements ProjectTab {

    /** The last part of the address, and the name in the head of the page. */
    static final String KEY = "milestones";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "milestones.tab.title";
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public boolean isFor(ProjectSummary project, CurrentUser user) {
        return project.status().isApproved();
    }

    @Override
    public int getOrder() {
        return 200;
    }

    static String address(String code) {
        return "/projects/" + code + "/" + KEY;
    }
}
