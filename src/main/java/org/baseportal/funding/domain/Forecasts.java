package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the plan adds to a year until its end. What is late counts as still to come this year. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class Forecasts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Forecasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The planned days that count for a year; {@code from} is null where everything late counts too. */
    public record Span(@Nullable LocalDate from, LocalDate until) {}

    /**
     * What a channel has yet to bring and to pay.
     *
     * @param toReceive receipts that are expected, and parts that go straight or in kind to projects
     * @param toDisburse all parts that are to reach projects
     */
    public record Planned(Channel channel, Yuan toReceive, Yuan toDisburse) {}

    /** The days that count; empty for a year that is over. */
    public Optional<Span> span(int year) {
        LocalDate today = Days.today(clock);
        if (year < today.getYear()) {
            return Optional.empty();
        }
        LocalDate from = year == today.getYear() ? null : LocalDate.of(year, 1, 1);
        return Optional.of(new Span(from, LocalDate.of(year, 12, 31)));
    }

    /** By channel, all four of them; nothing for a year that is over. The rows are those of the list of the same span. */
    public Map<Channel, Planned> of(int year) {
        Map<Channel, Planned> planned = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            planned.put(channel, new Planned(channel, Yuan.ZERO, Yuan.ZERO));
        }
        span(year)
                .ifPresent(span -> jdbc.sql("""
                        select s.channel,
                            coalesce(sum(i.amount) filter (where i.kind = 'RECEIPT' or i.flow <> 'BASE'), 0) as received,
                            coalesce(sum(i.amount) filter (where i.kind = 'PAYMENT'), 0) as disbursed
                        from funding_instalment i join funding_source s on s.id = i.source_id
                        left join funding_order o on o.id = funding_instalment_order(i.id)
                        where i.cancelled_at is null and o.approved_by is null
                            and i.planned_on between :from and :until
                        group by s.channel""")
                        .param("from", span.from() == null ? LocalDate.of(1990, 1, 1) : span.from())
                        .param("until", span.until())
                        .query((row, number) -> new Planned(
                                Channel.valueOf(row.getString("channel")),
                                Yuan.of(row.getBigDecimal("received")),
                                Yuan.of(row.getBigDecimal("disbursed"))))
                        .list()
                        .forEach(one -> planned.put(one.channel(), one)));
        return planned;
    }
}
