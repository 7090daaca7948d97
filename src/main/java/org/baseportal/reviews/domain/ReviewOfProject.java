package org.baseportal.reviews.domain;

import java.util.List;
import org.baseportal.projects.BuiltOnProject;
import org.baseportal.projects.ProjectCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A project that stands in a round, or was decided by one, is not taken back a step without it being known. */
@Component
class ReviewOfProject implements BuiltOnProject {

    private final JdbcClient jdbc;

    ReviewOfProject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> builtOnLastStep(ProjectCode code) {
        return jdbc.sql("""
                        select r.name from reviews_round_project rp
                        join reviews_round r on r.id = rp.round_id
                        join projects_project p on p.id = rp.project_id
                        where p.code = ? and rp.active and p.status = 'UNDER_REVIEW' order by r.id""").param(code.value()).query(String.class).list();
    }
}
