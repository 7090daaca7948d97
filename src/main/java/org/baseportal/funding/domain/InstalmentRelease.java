package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.baseportal.milestones.GatePassed;
import org.baseportal.milestones.MilestoneAccepted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hears, in their transaction, of accepted milestones and passed gates: what waited for them is due from that moment.
 * Heard twice, it is the same.
 */
@Component
class InstalmentRelease {

    private final JdbcClient jdbc;

    InstalmentRelease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MilestoneAccepted accepted) {
        jdbc.sql("""
                update funding_instalment set met_at = :at
                where milestone_id = :milestone and met_at is null and cancelled_at is null""")
                .param("at", utc(accepted.at()))
                .param("milestone", accepted.milestone().value())
                .update();
    }

    @EventListener
    void on(GatePassed passed) {
        jdbc.sql("""
                update funding_instalment set met_at = :at
                where condition = 'GATE' and stage = :stage and met_at is null and cancelled_at is null
                    and commitment_id in (select c.id from funding_commitment c where c.project_id = :project)""")
                .param("at", utc(passed.at()))
                .param("stage", passed.from().name())
                .param("project", passed.project().value())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
