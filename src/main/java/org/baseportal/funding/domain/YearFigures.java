package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.FundingFigures;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year in numbers, from balances: as many rows as there are sources, however old the base is. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class YearFigures implements FundingFigures {

    private final JdbcClient jdbc;
    private final Targets targets;

    YearFigures(JdbcClient jdbc, Targets targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    /** When a year was frozen and closed, and by whom. */
    public record YearEnd(
            @Nullable Instant frozenAt,
            @Nullable String frozenBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            long late) {}

    @Override
    @PreAuthorize("permitAll()")
    public boolean mayBeSeenBy(CurrentUser user) {
        return user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER);
    }

    @Override
    public List<ChannelMeter> meter(int year, CurrentUser user) {
        if (!mayBeSeenBy(user)) {
            throw new RefusedException("funding.refused.role");
        }
        return now(year).stream()
                .map(it -> new ChannelMeter(
                        it.channel(),
                        it.target(),
                        it.committed(),
                        it.received().sum(),
                        it.disbursed().sum()))
                .toList();
    }

    /** The year as the ledger has it now. */
    public List<ChannelYear> now(int year) {
        Map<Channel, Map<String, Yuan>> found = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        select s.channel, a.kind, sum(a.balance) as balance
                        from funding_account a join funding_source s on s.id = a.source_id
                        where a.year = :year and a.commitment_id is null group by s.channel, a.kind""")
                .param("year", year)
                .query((row, number) -> put(
                        found, row.getString("channel"), row.getString("kind"), Yuan.of(row.getBigDecimal("balance"))))
                .list();
        found.values().forEach(YearFigures::signs);
        return channels(found, targets.of(year));
    }

    /** The year before, up to the same day, as the sums of those days tell. */
    public List<ChannelYear> until(int year, LocalDate day) {
        Map<Channel, Map<String, Yuan>> found = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        select d.channel, d.kind, sum(d.amount) as balance from funding_day_sum d
                        where d.year = :year and d.on_day <= :day group by d.channel, d.kind""")
                .param("year", year)
                .param("day", day)
                .query((row, number) -> put(
                        found, row.getString("channel"), row.getString("kind"), Yuan.of(row.getBigDecimal("balance"))))
                .list();
        found.values().forEach(YearFigures::signs);
        return channels(found, targets.of(year));
    }

    /** The year as it was when it was frozen; empty if it is not. */
    public Optional<List<ChannelYear>> frozen(int year) {
        Map<Channel, Map<String, Yuan>> found = new EnumMap<>(Channel.class);
        jdbc.sql("select channel, measure, amount from funding_snapshot where year = :year")
                .param("year", year)
                .query((row, number) -> put(
                        found,
                        row.getString("channel"),
                        row.getString("measure"),
                        Yuan.of(row.getBigDecimal("amount"))))
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(channels(found, Map.of()));
    }

    /** How far the year has ended. */
    public YearEnd end(int year) {
        return jdbc.sql("""
                        select y.*, case when y.frozen_at is null then 0 else (select count(*) from funding_entry e
                            where e.year = y.year and e.booked_at > y.frozen_at) end as late
                        from funding_year y where y.year = :year""")
                .param("year", year)
                .query((row, number) -> new YearEnd(
                        instant(row.getObject("frozen_at", OffsetDateTime.class)),
                        row.getString("frozen_by_name"),
                        instant(row.getObject("closed_at", OffsetDateTime.class)),
                        row.getString("closed_by_name"),
                        row.getLong("late")))
                .optional()
                .orElse(new YearEnd(null, null, null, null, 0));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static boolean put(Map<Channel, Map<String, Yuan>> into, String channel, String measure, Yuan amount) {
        into.computeIfAbsent(Channel.valueOf(channel), any -> new HashMap<>()).put(measure, amount);
        return true;
    }

    /** Turns balances into figures: what came in is kept below zero; committed is what is no longer free. */
    private static void signs(Map<String, Yuan> balances) {
        for (String name : List.of("BUDGET", "RECEIVED_BASE", "RECEIVED_DIRECT", "RECEIVED_IN_KIND")) {
            balances.computeIfPresent(name, (key, amount) -> Yuan.ZERO.minus(amount));
        }
        Yuan budget = balances.getOrDefault("BUDGET", Yuan.ZERO);
        balances.put("COMMITTED", budget.minus(balances.getOrDefault("FREE", Yuan.ZERO)));
    }

    private static List<ChannelYear> channels(Map<Channel, Map<String, Yuan>> found, Map<Channel, Yuan> targets) {
        return Stream.of(Channel.values())
                .map(channel -> {
                    Map<String, Yuan> measures = new HashMap<>(found.getOrDefault(channel, Map.of()));
                    if (targets.containsKey(channel)) {
                        measures.put("TARGET", targets.get(channel));
                    }
                    return ChannelYear.of(channel, measures);
                })
                .toList();
    }
}
