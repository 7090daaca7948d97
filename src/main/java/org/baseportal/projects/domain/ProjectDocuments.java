package org.baseportal.projects.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.Openness;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.springframework.stereotype.Component;

/** Who reads and who adds the documents of a project: whoever sees all of it; viewers no restricted ones. */
@Component
class ProjectDocuments implements DocumentAccess {

    private final ProjectSight sight;
    private final ProjectRepository projects;

    ProjectDocuments(ProjectSight sight, ProjectRepository projects) {
        this.sight = sight;
        this.projects = projects;
    }

    @Override
    public String ownerType() {
        return "project";
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        boolean cleared = openness != Openness.RESTRICTED
                || user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.REVIEWER);
        return cleared
                && ProjectCode.parse(ownerKey)
                        .flatMap(code -> sight.of(code, user))
                        .filter(level -> level == AccessLevel.FULL)
                        .isPresent();
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return user.isAny(Role.STAFF, Role.ADMIN)
                && ProjectCode.parse(ownerKey)
                        .flatMap(code -> projects.findByCode(code.value()))
                        .filter(project -> !project.facts().archived())
                        .isPresent();
    }
}
