package org.baseportal.projects.domain;

import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of one project a person may see. What he may not know of does not exist for him. */
@Component
class ProjectSight {

    private final JdbcClient jdbc;

    ProjectSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccessLevel> of(ProjectCode code, CurrentUser user) {
        ProjectVisibility visibility = ProjectVisibility.of(user);
        return jdbc.sql("""
                select case when :everything or (:submitted and p.submitted_at is not null) then 'FULL'
                            else (select a.level from projects_access a
                                  where a.project_id = p.id and a.user_id = :user) end
                from projects_project p where p.code = :code""")
                .param("everything", visibility.everything())
                .param("submitted", visibility.submitted())
                .param("user", visibility.user())
                .param("code", code.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(AccessLevel::valueOf))
                .optional()
                .flatMap(level -> level);
    }

    /**
     * @throws NotFoundException if there is no such project for this person
     */
    AccessLevel require(ProjectCode code, CurrentUser user) {
        return of(code, user).orElseThrow(NotFoundException::new);
    }

    /**
     * @throws NotFoundException if the person may not see the whole project
     */
    void requireFull(ProjectCode code, CurrentUser user) {
        if (require(code, user) != AccessLevel.FULL) {
            throw new NotFoundException();
        }
    }
}
