package org.baseportal.funding.domain;

import java.util.EnumSet;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.springframework.stereotype.Component;

/** Which projects have spending to tell of: those that were approved, ended ones too. */
@Component
class SpendingProjects {

    private static final Set<ProjectStatus> SPENDING = EnumSet.of(
            ProjectStatus.APPROVED,
            ProjectStatus.INCUBATING,
            ProjectStatus.SUSPENDED,
            ProjectStatus.GRADUATED,
            ProjectStatus.TERMINATED);

    private final Projects projects;

    SpendingProjects(Projects projects) {
        this.projects = projects;
    }

    boolean spends(ProjectSummary project) {
        return SPENDING.contains(project.status()) && !project.archived();
    }

    void require(ProjectId id, CurrentUser by) {
        ProjectSummary project = projects.summaries(Set.of(id), by).get(id);
        if (project == null || !spends(project)) {
            throw new ConflictException("funding.spending.notNow");
        }
    }
}
