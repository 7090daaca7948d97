package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Months are signed when both sides agree; providers see what they gave; who waits for money is told. */
@PortalTest
class MonthEndTest {

    private static final String PAGE = "/funding/reconciliation";

    private final MockMvcTester mvc;
    private final FundedBase base;
    private final SignedMonths signed;
    private final JdbcClient jdbc;

    @Autowired
    MonthEndTest(MockMvcTester mvc, FundedBase base, SignedMonths signed, JdbcClient jdbc) {
        this.mvc = mvc;
        this.base = base;
        this.signed = signed;
        this.jdbc = jdbc;
    }

    @Test
    void aMonthIsSignedOnceAndSaysWhenItChangedSince() {
        assertThat(sign("1995-03")).hasStatus3xxRedirection();
        assertThat(get(base.finance, PAGE + "?month=1995-03"))
                .bodyText()
                .contains(base.finance.displayName() + " 于")
                .doesNotContain("签认之后");
        assertThat(sign("1995-03")).hasStatus(409);
        jdbc.sql("""
                insert into funding_bank_line (import_id, row_number, value_on, direction, amount, key, brought_by,
                    brought_by_name, brought_at)
                values (1, 1, date '1995-03-09', 'IN', 5, repeat('a', 64), :by, 'x', now())""").param("by", base.staff.id().value()).update();
        assertThat(get(base.finance, PAGE + "?month=1995-03")).bodyText().contains("签认之后");
        assertThat(sign("1995-03")).hasStatus(409);
        for (String sql :
                new String[] {"update funding_signed_month set ledger_in = 1", "delete from funding_signed_month"}) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theMonthThatRunsIsNotSigned() {
        assertThat(sign(YearMonth.from(base.today()).toString())).hasStatus(409);
        assertThat(sign("not a month")).hasStatus(404);
    }

    @Test
    void ofManyWhoSignAtOnceOneDoes() {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        long done;
        try {
            done = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                                    () -> People.as(base.finance, () -> {
                                        signed.sign(YearMonth.of(1995, 7), base.finance);
                                        return 1;
                                    }),
                                    pool)
                            .exceptionally(refused -> 0))
                    .toList()
                    .stream()
                    .mapToInt(CompletableFuture::join)
                    .sum();
        } finally {
            pool.shutdownNow();
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aProvidersPageAddsUpWhatItGave() {
        long source = base.source(1_234_500);
        long provider = jdbc.sql("select provider_id from funding_source where id = ?")
                .param(source)
                .query(Long.class)
                .single();
        assertThat(get(base.staff, "/partners/" + provider + "/funding"))
                .bodyText()
                .contains("1,234,500.00");
    }

    @Test
    void whoRecordedAnOrderIsToldWhatBecameOfIt() {
        long source = base.source(1_000);
        long before = notices(base.staff);
        base.take(
                base.record(base.commitment(source, base.project(), Yuan.of(10))),
                OrderVerb.DECLINE,
                "not this year",
                base.finance);
        await().atMost(Duration.ofSeconds(20)).until(() -> notices(base.staff) > before);
        assertThat(get(base.staff, "/notices")).bodyText().contains("您记录的");
    }

    private long notices(CurrentUser user) {
        return jdbc.sql("select count(*) from notices_notice where user_id = ? and message like 'notices.money.%'")
                .param(user.id().value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult sign(String month) {
        return mvc.post()
                .uri(PAGE + "/sign")
                .with(People.signedIn(base.finance))
                .with(csrf())
                .param("month", month)
                .exchange();
    }

    private MvcTestResult get(CurrentUser user, String address) {
        return mvc.get().uri(address).with(People.signedIn(user)).exchange();
    }
}
