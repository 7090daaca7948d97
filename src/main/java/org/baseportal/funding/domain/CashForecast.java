package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money that passes through the base's own account, month by month: what came and went, and what the plan still
 * brings and takes. What is late is expected in the month that runs.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class CashForecast {

    private static final LocalDate EVER = LocalDate.of(1990, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CashForecast(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Money in and out. */
    public record Movement(Yuan in, Yuan out) {

        static final Movement NONE = new Movement(Yuan.ZERO, Yuan.ZERO);

        /** What it changes the balance by. */
        public Yuan net() {
            return in.minus(out);
        }

        Movement plus(Movement other) {
            return new Movement(in.plus(other.in), out.plus(other.out));
        }
    }

    /**
     * One month.
     *
     * @param booked what came and went, as the ledger has it
     * @param planned what the plan still brings and takes; nothing for a month that is over
     * @param balance on the account at the end of the month
     */
    public record Month(YearMonth month, Movement booked, Movement planned, Yuan balance) {}

    /**
     * A year.
     *
     * @param opening on the account when it began, or will be
     * @param months all twelve
     */
    public record CashYear(int year, Yuan opening, List<Month> months) {

        public CashYear {
            months = List.copyOf(months);
        }
    }

    /** The twelve months of a year. */
    public CashYear of(int year) {
        YearMonth now = YearMonth.from(Days.today(clock));
        Map<YearMonth, Movement> booked = booked(year);
        Map<YearMonth, Movement> planned = planned(now, LocalDate.of(year, 12, 31));
        Yuan balance = opening(year, planned);
        CashYear result = new CashYear(year, balance, List.of());
        List<Month> months = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            Movement came = booked.getOrDefault(month, Movement.NONE);
            Movement comes = planned.getOrDefault(month, Movement.NONE);
            balance = balance.plus(came.net()).plus(comes.net());
            months.add(new Month(month, came, comes, balance));
        }
        return new CashYear(year, result.opening(), months);
    }

    /** What lies there now, less what moved since the year began, with what the plan brings before it begins. */
    private Yuan opening(int year, Map<YearMonth, Movement> planned) {
        Yuan there = Yuan.of(
                jdbc.sql("""
                select coalesce(sum(balance) filter (where kind = 'CASH'), 0)
                    + coalesce(sum(balance) filter (where kind in ('RECEIVED_BASE', 'PAID_BASE') and year >= :year), 0)
                from funding_account where kind in ('CASH', 'RECEIVED_BASE', 'PAID_BASE')""").param("year", year).query(BigDecimal.class).single());
        return planned.entrySet().stream()
                .filter(entry -> entry.getKey().getYear() < year)
                .map(entry -> entry.getValue().net())
                .reduce(there, Yuan::plus);
    }

    private Map<YearMonth, Movement> booked(int year) {
        Map<YearMonth, Movement> months = new HashMap<>();
        jdbc.sql("""
                        select extract(month from d.on_day)::integer as month,
                            coalesce(-sum(d.amount) filter (where d.kind = 'RECEIVED_BASE'), 0) as came,
                            coalesce(sum(d.amount) filter (where d.kind = 'PAID_BASE'), 0) as went
                        from funding_day_sum d
                        where d.year = :year and d.kind in ('RECEIVED_BASE', 'PAID_BASE') group by 1""")
                .param("year", year)
                .query((row, number) -> months.put(
                        YearMonth.of(year, row.getInt("month")),
                        new Movement(Yuan.of(row.getBigDecimal("came")), Yuan.of(row.getBigDecimal("went")))))
                .list();
        return months;
    }

    private Map<YearMonth, Movement> planned(YearMonth now, LocalDate until) {
        Map<YearMonth, Movement> months = new HashMap<>();
        jdbc.sql("""
                        select greatest(date_trunc('month', i.planned_on)::date, :now) as month,
                            coalesce(sum(i.amount) filter (where i.kind = 'RECEIPT'), 0) as comes,
                            coalesce(sum(i.amount) filter (where i.kind = 'PAYMENT'), 0) as goes
                        from funding_instalment i left join funding_order o on o.id = funding_instalment_order(i.id)
                        where i.cancelled_at is null and o.approved_by is null and i.flow = 'BASE'
                            and i.planned_on between :ever and :until
                        group by 1""")
                .param("now", now.atDay(1))
                .param("ever", EVER)
                .param("until", until)
                .query((row, number) -> months.merge(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Movement(Yuan.of(row.getBigDecimal("comes")), Yuan.of(row.getBigDecimal("goes"))),
                        Movement::plus))
                .list();
        return months;
    }
}
