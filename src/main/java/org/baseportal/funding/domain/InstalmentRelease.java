package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.baseportal.accounts.UserId;
import org.baseportal.funding.MoneyEvent;
import org.baseportal.milestones.GatePassed;
import org.baseportal.milestones.MilestoneAccepted;
import org.baseportal.shared.money.Yuan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Hears, in their transaction, of accepted milestones and passed gates: what waited for them is due from that moment.
 * Heard twice, it is the same.
 */
@Component
class InstalmentRelease {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    InstalmentRelease(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(MilestoneAccepted accepted) {
        tell(
                jdbc.sql("""
                        update funding_instalment set met_at = :at
                        where milestone_id = :milestone and met_at is null and cancelled_at is null
                        returning id, amount, created_by""")
                        .param("at", utc(accepted.at()))
                        .param("milestone", accepted.milestone().value()),
                accepted.at());
    }

    @EventListener
    void on(GatePassed passed) {
        tell(
                jdbc.sql("""
                        update funding_instalment set met_at = :at
                        where condition = 'GATE' and stage = :stage and met_at is null and cancelled_at is null
                            and commitment_id in (select c.id from funding_commitment c where c.project_id = :project)
                        returning id, amount, created_by""")
                        .param("at", utc(passed.at()))
                        .param("stage", passed.from().name())
                        .param("project", passed.project().value()),
                passed.at());
    }

    /** Whoever planned it reads that it can be paid. */
    private void tell(StatementSpec released, Instant at) {
        released.query((row, number) -> new MoneyEvent.InstalmentReleased(
                        row.getLong("id"),
                        Yuan.of(row.getBigDecimal("amount")),
                        new UserId(row.getLong("created_by")),
                        at))
                .list()
                .forEach(events::publishEvent);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
