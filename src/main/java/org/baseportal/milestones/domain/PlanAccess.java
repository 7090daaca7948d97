package org.baseportal.milestones.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.stereotype.Component;

/** The project above a plan: who sees it whole, and whether its plan may change now. */
@Component
class PlanAccess {

    private final Projects projects;

    PlanAccess(Projects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFoundException if the person may not see the whole project
     */
    ProjectSummary require(ProjectCode code, CurrentUser user) {
        ProjectHead head = projects.head(code, user);
        if (head.titleOnly()) {
            throw new NotFoundException();
        }
        return head.project();
    }

    /**
     * The project whose plan may change now.
     *
     * @throws ConflictException if it is archived, suspended or at its end
     */
    ProjectSummary inWork(ProjectCode code, CurrentUser user) {
        ProjectSummary project = require(code, user);
        if (!isInWork(project)) {
            throw new ConflictException("milestones.refused.notInWork", code.value());
        }
        return project;
    }

    static boolean isInWork(ProjectSummary project) {
        return !project.archived()
                && (project.status() == ProjectStatus.APPROVED || project.status() == ProjectStatus.INCUBATING);
    }
}
