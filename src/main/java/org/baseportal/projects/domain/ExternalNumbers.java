package org.baseportal.projects.domain;

import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.projects.ProjectCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who carries a number of another system; one number belongs to one project, and the primary key sees to it. */
@Service
@TrustedCaller("the form of a project, which only staff and administrators send")
public class ExternalNumbers {

    private final JdbcClient jdbc;

    ExternalNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project that carries the number, if any. */
    public Optional<ProjectCode> holder(ExternalNumber number) {
        return jdbc.sql("""
                select p.code from projects_external_number n join projects_project p on p.id = n.project_id
                where n.system = :system and n.number = :number""")
                .param("system", number.system())
                .param("number", number.number())
                .query(String.class)
                .optional()
                .map(ProjectCode::new);
    }
}
