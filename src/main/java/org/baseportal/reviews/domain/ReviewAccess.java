package org.baseportal.reviews.domain;

import org.baseportal.accounts.UserId;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what a reviewer sees of a project in step with his assignments: the whole of it where he has accepted one, its
 * title while he has one to declare or a conflict stands, nothing otherwise. Only a running round opens anything: when it
 * closes its reviewers' access ends.
 */
@Component
class ReviewAccess {

    private final Projects projects;
    private final JdbcClient jdbc;

    ReviewAccess(Projects projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    void refresh(ProjectCode code, long project, long reviewer) {
        int level = jdbc.sql("""
                        select coalesce(max(case when a.state = 'ACCEPTED' then 2
                            when a.state in ('ASSIGNED', 'CONFLICT') then 1 else 0 end), 0)
                        from reviews_assignment a join reviews_round r on r.id = a.round_id
                        where a.project_id = ? and a.reviewer_id = ? and r.state = 'OPEN'
                          and not (a.state = 'ACCEPTED' and exists (select 1 from reviews_assignment c
                              where c.project_id = a.project_id and c.reviewer_id = a.reviewer_id
                                and c.state = 'CONFLICT'))""").params(project, reviewer).query(Integer.class).single();
        UserId user = new UserId(reviewer);
        if (level == 0) {
            projects.withdrawAccess(code, user);
        } else {
            projects.grantAccess(code, user, level == 2 ? AccessLevel.FULL : AccessLevel.TITLE);
        }
    }
}
