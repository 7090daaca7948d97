package org.baseportal.milestones.domain;

import java.util.List;
import org.baseportal.projects.BuiltOnProject;
import org.baseportal.projects.ProjectCode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of milestones and decisions of gates that came after a project's last change of status stand upon it. */
@Component
class MilestoneDependents implements BuiltOnProject {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    MilestoneDependents(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<String> builtOnLastStep(ProjectCode code) {
        return jdbc.sql("""
                with last as (
                    select p.id, (select max(t.at) from projects_transition t
                                  where t.project_id = p.id and t.from_status is distinct from t.to_status) as at
                    from projects_project p where p.code = :code)
                select (select count(*) from milestones_step s join milestones_milestone m on m.id = s.milestone_id, last
                        where m.project_id = last.id and s.at >= last.at) as steps,
                       (select count(*) from milestones_gate g, last
                        where g.project_id = last.id and g.decided_at >= last.at and g.decision <> 'STOP') as gates""")
                .param("code", code.value())
                .query((row, number) -> words(row.getLong("steps"), row.getLong("gates")))
                .single();
    }

    private List<String> words(long steps, long gates) {
        if (steps + gates == 0) {
            return List.of();
        }
        return List.of(messages.getMessage(
                "milestones.builton", new Object[] {steps, gates}, LocaleContextHolder.getLocale()));
    }
}
