package org.baseportal.funding.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.FundingFigures;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.stereotype.Component;

/** The money of a project, for everybody who may see money. */
@Component
class FundingTab implements ProjectTab {

    private final FundingFigures figures;

    FundingTab(FundingFigures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public String labelKey() {
        return "funding.tab.title";
    }

    @Override
    public String icon() {
        return "coins";
    }

    @Override
    public boolean isFor(ProjectSummary project, CurrentUser user) {
        return figures.mayBeSeenBy(user);
    }

    @Override
    public int getOrder() {
        return 400;
    }
}
