package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.CashForecast.CashYear;
import org.baseportal.funding.domain.CashForecast.Month;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the months say is what the account says. */
@PortalTest
class CashForecastTest {

    private final CashForecast cash;
    private final MoneyFlows flows;
    private final DaySumTask days;
    private final BooksProof proof;
    private final FundedBase base;
    private final JdbcClient jdbc;

    @Autowired
    CashForecastTest(
            CashForecast cash, MoneyFlows flows, DaySumTask days, BooksProof proof, FundedBase base, JdbcClient jdbc) {
        this.cash = cash;
        this.flows = flows;
        this.days = days;
        this.proof = proof;
        this.base = base;
        this.jdbc = jdbc;
    }

    @Test
    void theBalanceOfThisMonthIsTheAccountsWithWhatIsPlanned() {
        CashYear before = year();
        long source = base.source(1_000);
        long project = base.project();
        long commitment = base.committed(source, project, 500);
        base.receive(source, 300);
        base.approve(base.payment(source, commitment, project, Flow.BASE, 120));
        base.approve(base.payment(source, commitment, project, Flow.DIRECT, 100));
        CashYear after = year();
        YearMonth now = YearMonth.from(base.today());
        assertThat(grown(before, after, now, month -> month.booked().in())).isEqualTo(Yuan.of(300));
        assertThat(grown(before, after, now, month -> month.booked().out())).isEqualTo(Yuan.of(120));
        assertThat(grown(before, after, now, Month::balance)).isEqualTo(Yuan.of(180));
        assertThat(after.opening()).isEqualTo(before.opening());
        Yuan planned = after.months().stream()
                .filter(month -> !month.month().isAfter(now))
                .map(month -> month.planned().net())
                .reduce(Yuan.ZERO, Yuan::plus);
        assertThat(at(after, now).balance().minus(planned)).isEqualTo(account());
    }

    @Test
    void theNextYearBeginsWithWhatThisOneEndsWith() {
        Yuan end = year().months().get(11).balance();
        assertThat(People.as(base.staff, () -> cash.of(base.year() + 1)).opening())
                .isEqualTo(end);
    }

    @Test
    void addingUpTheDaysChangesNoNumberAndOnlyTheDatabaseWritesThem() {
        long source = base.source(1_000);
        base.receive(source, 300);
        CashYear before = year();
        days.addUp();
        days.addUp();
        assertThat(year()).isEqualTo(before);
        assertThat(proof.find()).allMatch(HealthFinding::good);
        for (String sql : new String[] {
            "insert into funding_day_sum values (2026, 'PAID_BASE', 'GOVERNMENT', date '2026-01-01', 1)",
            "update funding_day_sum set amount = 0",
            "delete from funding_day_sum"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theBandsAddUpToWhatIsCommitted() {
        long source = base.source(1_000);
        base.committed(source, base.project(), 400);
        base.committed(source, base.project(), 150);
        Yuan whole = People.as(base.staff, () -> flows.committed(base.year())).stream()
                .filter(strand -> strand.source() == source)
                .map(MoneyFlows.Strand::amount)
                .reduce(Yuan.ZERO, Yuan::plus);
        assertThat(whole).isEqualTo(Yuan.of(550));
    }

    private CashYear year() {
        return People.as(base.staff, () -> cash.of(base.year()));
    }

    private Yuan account() {
        return Yuan.of(jdbc.sql("select coalesce(sum(balance), 0) from funding_account where kind = 'CASH'")
                .query(BigDecimal.class)
                .single());
    }

    private static Month at(CashYear year, YearMonth month) {
        return year.months().get(month.getMonthValue() - 1);
    }

    private static Yuan grown(CashYear before, CashYear after, YearMonth month, Function<Month, Yuan> figure) {
        return figure.apply(at(after, month)).minus(figure.apply(at(before, month)));
    }
}
