package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the plan of a project that is approved again after a correction: what is accepted or waived stays, what is open
 * is closed as not applicable, each with its step in the name of whoever took the last step of the project.
 */
@Component
class PlanRenewal {

    private static final String CLOSE = """
            with actor as (
                select t.actor_id, t.actor_name from projects_transition t
                where t.project_id = :project and t.actor_id is not null order by t.id desc limit 1),
            done as (
                update milestones_milestone m
                set status = :to, status_since = :at, reason = :reason, decided_by = a.actor_id, version = m.version + 1
                from actor a, milestones_milestone old
                where m.project_id = :project and old.id = m.id and m.status = any(:from)
                returning m.id, old.status as before)
            insert into milestones_step (id, milestone_id, verb, from_status, to_status, actor_id, actor_name, at, reason)
            select nextval('milestones_step_seq'), d.id, :verb, d.before, :to, a.actor_id, a.actor_name, :at, :reason
            from done d cross join actor a""";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlanRenewal(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Closes what is open; the plan gets its next number and begins today. */
    void close(long project, Instant at) {
        String reason = messages.getMessage("milestones.plan.again", null, Locale.SIMPLIFIED_CHINESE);
        step(project, MilestoneVerb.RETURN, reason, at, "SUBMITTED");
        step(project, MilestoneVerb.EXCLUDE, reason, at, "PLANNED", "STARTED", "RETURNED");
    }

    private void step(long project, MilestoneVerb verb, String reason, Instant at, String... from) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        jdbc.sql(CLOSE)
                .param("project", project)
                .param("to", verb.leadsTo().name())
                .param("verb", verb.name())
                .param("reason", reason)
                .param("at", when)
                .param("from", from)
                .update();
    }
}
