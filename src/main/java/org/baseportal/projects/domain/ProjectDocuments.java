package org.baseportal.projects.domain;

import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<Role> CLEARED = Set.of(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.REVIEWER);

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

    /** A viewer who is a reviewer, too, reads as a viewer here: only what his review gives him opens what is restricted. */
    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        CurrentUser reader = openness == Openness.RESTRICTED ? cleared(user) : user;
        return !reader.roles().isEmpty()
                && ProjectCode.parse(ownerKey)
                        .flatMap(code -> sight.of(code, reader))
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

    /** The same person with only those roles that open restricted documents where they open the project. */
    private static CurrentUser cleared(CurrentUser user) {
        Set<Role> roles = user.roles().stream().filter(CLEARED::contains).collect(Collectors.toSet());
        return new CurrentUser(user.id(), user.username(), user.displayName(), roles);
    }
}
