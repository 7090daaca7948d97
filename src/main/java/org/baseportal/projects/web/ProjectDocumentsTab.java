package org.baseportal.projects.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.stereotype.Component;

/** The attachments of a project, for everybody who may see the whole of it. */
@Component
class ProjectDocumentsTab implements ProjectTab {

    /** The last part of the address, and the name in the head of the page. */
    static final String KEY = "documents";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "documents.tab.title";
    }

    @Override
    public String icon() {
        return "file-text";
    }

    @Override
    public boolean isFor(ProjectSummary project, CurrentUser user) {
        return true;
    }

    @Override
    public int getOrder() {
        return 800;
    }
}
