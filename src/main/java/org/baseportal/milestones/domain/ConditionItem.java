package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The item that stands for the condition of an approval: the step that finds the condition met accepts it. */
@Component
class ConditionItem {

    private final JdbcClient jdbc;

    ConditionItem(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void found(ProjectCode code, UserId by, Instant at) {
        jdbc.sql("""
                with done as (
                    update milestones_milestone m
                    set status = 'ACCEPTED', status_since = :at, decided_by = :by, version = m.version + 1
                    from projects_project p, milestones_milestone old
                    where p.id = m.project_id and p.code = :code and m.origin = 'CONDITION' and old.id = m.id
                        and m.status not in ('ACCEPTED', 'WAIVED', 'NOT_APPLICABLE')
                    returning m.id, old.status as before)
                insert into milestones_step (id, milestone_id, verb, from_status, to_status, actor_id, actor_name, at)
                select nextval('milestones_step_seq'), d.id, 'ACCEPT', d.before, 'ACCEPTED', u.id, u.display_name, :at
                from done d join accounts_user u on u.id = :by""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("code", code.value())
                .update();
    }
}
