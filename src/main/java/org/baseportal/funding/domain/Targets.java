package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each channel is to bring in a year, and the ends of a year: frozen, then closed. */
@Service
@Transactional
public class Targets {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Targets(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The targets of a year; where none were set, those that hold for every year. */
    @Transactional(readOnly = true)
    @PreAuthorize(MoneyRoles.SEE)
    public Map<Channel, Yuan> of(int year) {
        Map<Channel, Yuan> targets = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        select substr(d.name, 8) as channel, coalesce(t.amount, d.amount) as amount
                        from funding_setting d
                        left join funding_target t on t.year = :year and t.channel = substr(d.name, 8)
                        where d.name like 'TARGET%'""")
                .param("year", year)
                .query((row, number) ->
                        targets.put(Channel.valueOf(row.getString("channel")), Yuan.of(row.getBigDecimal("amount"))))
                .list();
        return targets;
    }

    /** From which amount on an approver signs too. */
    @Transactional(readOnly = true)
    @PreAuthorize(MoneyRoles.SEE)
    public Yuan approverFrom() {
        return Yuan.of(jdbc.sql("select amount from funding_setting where name = 'APPROVER_FROM'")
                .query(BigDecimal.class)
                .single());
    }

    /** Sets a year's targets and the approvers' amount. A frozen year keeps its targets. */
    @PreAuthorize("hasRole('ADMIN')")
    public void set(int year, Map<Channel, Yuan> targets, Yuan approverFrom, CurrentUser by) {
        if (isFrozen(year)) {
            throw new ConflictException("funding.refused.frozen");
        }
        Map<Channel, Yuan> before = of(year);
        targets.forEach((channel, amount) -> {
            jdbc.sql("""
                    insert into funding_target (year, channel, amount) values (:year, :channel, :amount)
                    on conflict (year, channel) do update set amount = excluded.amount,
                        version = funding_target.version + 1""")
                    .param("year", year)
                    .param("channel", channel.name())
                    .param("amount", amount.value())
                    .update();
            note(
                    year,
                    "edit",
                    by,
                    List.of(new FieldChange(channel.name(), String.valueOf(before.get(channel)), amount.toString())));
        });
        jdbc.sql("update funding_setting set amount = :amount where name = 'APPROVER_FROM'")
                .param("amount", approverFrom.value())
                .update();
    }

    /** Keeps the year's figures as they are now. */
    @PreAuthorize("hasRole('FINANCE')")
    public void freeze(int year, List<ChannelYear> figures, CurrentUser by) {
        holdYear(year);
        if (isFrozen(year)) {
            throw new ConflictException("funding.refused.frozen");
        }
        stamp(year, "frozen", by);
        for (ChannelYear figure : figures) {
            figure.measures()
                    .forEach((measure, amount) -> jdbc.sql("""
                    insert into funding_snapshot (year, channel, measure, amount)
                    values (:year, :channel, :measure, :amount)""")
                            .param("year", year)
                            .param("channel", figure.channel().name())
                            .param("measure", measure)
                            .param("amount", amount.value())
                            .update());
        }
        note(year, "freeze", by, List.of());
    }

    /** 封账: from now on no entry falls into the year, which must be over; waits for those who are writing. */
    @PreAuthorize("hasRole('FINANCE')")
    public void close(int year, CurrentUser by) {
        if (year >= Days.today(clock).getYear()) {
            throw new ConflictException("funding.refused.notOver");
        }
        holdYear(year);
        stamp(year, "closed", by);
        note(year, "close", by, List.of());
    }

    private void holdYear(int year) {
        jdbc.sql("insert into funding_year (year) values (:year) on conflict do nothing")
                .param("year", year)
                .update();
        jdbc.sql("select year from funding_year where year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void stamp(int year, String what, CurrentUser by) {
        jdbc.sql("update funding_year set " + what + "_at = :at, " + what + "_by = :by, " + what
                        + "_by_name = :byName where year = :year and " + what + "_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("year", year)
                .update();
    }

    private boolean isFrozen(int year) {
        return jdbc.sql("select exists (select 1 from funding_year where year = :year and frozen_at is not null)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    private void note(int year, String action, CurrentUser by, List<FieldChange> changes) {
        audit.record(
                new AuditEntry("money-year", String.valueOf(year), action, by.id(), by.displayName(), null, changes));
    }
}
