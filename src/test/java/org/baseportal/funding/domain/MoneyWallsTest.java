package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No number of hands spends a yuan twice. */
@PortalTest
class MoneyWallsTest {

    private final FundedBase base;
    private final Orders orders;
    private final Books books;
    private final BooksProof proof;
    private final BooksCommand command;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    MoneyWallsTest(
            FundedBase base,
            Orders orders,
            Books books,
            BooksProof proof,
            BooksCommand command,
            People people,
            JdbcClient jdbc) {
        this.base = base;
        this.orders = orders;
        this.books = books;
        this.proof = proof;
        this.command = command;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void fiftyApprovalsAtOnceOnANearlyEmptySourceTakeExactlyWhatFits() throws Exception {
        long project = base.project();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService watch = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> watched = watch.submit(() -> watchTheBalances(over));
            for (int round = 0; round < 20; round++) {
                long source = base.source(1000);
                List<Long> recorded = IntStream.range(0, 50)
                        .mapToObj(i -> base.record(base.commitment(source, project, Yuan.of(100))))
                        .toList();
                assertThat(accepted(recorded)).isEqualTo(10);
                assertThat(balance(source, "FREE")).isEqualByComparingTo("0");
                assertThat(balance(source, "OUTSTANDING")).isEqualByComparingTo("1000");
            }
            over.set(true);
            assertThat(watched.get()).isGreaterThan(20);
        } finally {
            over.set(true);
            watch.shutdown();
        }
        provesTheBooks();
    }

    /** At every moment at which one looks, the sum of the lines is the balance, and no side is heavier. */
    private int watchTheBalances(AtomicBoolean over) throws InterruptedException {
        int looks = 0;
        while (!over.get()) {
            assertThat(jdbc.sql("""
                            select (select count(*) from funding_account a left join (select account_id,
                                sum(amount) as amount from funding_line group by account_id) l on l.account_id = a.id
                                where a.balance <> coalesce(l.amount, 0))
                                + abs((select coalesce(sum(amount), 0) from funding_line))
                                + abs((select coalesce(sum(balance), 0) from funding_account))""").query(BigDecimal.class).single()).isZero();
            looks++;
            Thread.sleep(20);
        }
        return looks;
    }

    @Test
    void theCommandSaysWhetherTheBooksHold() {
        assertThat(command.report(proof.find())).isZero();
        assertThat(command.report(List.of(HealthFinding.bad("funding.books.bad.balances", 1, "FREE 7"))))
                .isEqualTo(1);
    }

    private long accepted(List<Long> recorded) throws Exception {
        return atOnce(recorded.stream()
                .<Callable<Boolean>>map(id -> () -> {
                    try {
                        base.take(id, OrderVerb.APPROVE, null, base.finance);
                        return true;
                    } catch (ConflictException full) {
                        assertThat(full.messageKey()).contains("free");
                        return false;
                    }
                })
                .toList());
    }

    private static long atOnce(List<Callable<Boolean>> works) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            long done = 0;
            for (Future<Boolean> answer : pool.invokeAll(works)) {
                done += answer.get() ? 1 : 0;
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void ofFiftyWhoApproveOneOrderOneDoes() throws Exception {
        long source = base.source(1000);
        long order = base.record(base.commitment(source, base.project(), Yuan.of(10)));
        List<Callable<Boolean>> works = IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        base.take(order, OrderVerb.APPROVE, null, base.finance);
                        return true;
                    } catch (ConflictException late) {
                        return false;
                    }
                })
                .toList();
        assertThat(atOnce(works)).isEqualTo(1);
        assertThat(balance(source, "OUTSTANDING")).isEqualByComparingTo("10");
    }

    @Test
    void theSameFormSentFiftyTimesIsOneOrder() throws Exception {
        long source = base.source(1000);
        OrderDraft form = base.commitment(source, base.project(), Yuan.of(10));
        List<Callable<Boolean>> works = IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(i -> () -> base.record(form) > 0)
                .toList();
        assertThat(atOnce(works)).isEqualTo(50);
        assertThat(count("select count(*) from funding_order where source_id = ? and kind = 'COMMIT'", source))
                .isEqualTo(1);
        assertThat(count("select count(*) from funding_commitment where source_id = ?", source))
                .isEqualTo(1);
    }

    @Test
    void shiftsInBothDirectionsAtOnceKeepEveryYuan() throws Exception {
        long one = base.source(1000);
        long other = base.source(1000);
        List<Long> shifts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            shifts.add(base.record(shift(one, other, 7)));
            shifts.add(base.record(shift(other, one, 5)));
        }
        assertThat(accepted(shifts)).isEqualTo(40);
        assertThat(balance(one, "FREE")).isEqualByComparingTo("960");
        assertThat(balance(other, "FREE")).isEqualByComparingTo("1040");
    }

    private OrderDraft shift(long from, long to, long amount) {
        return new OrderDraft(
                OrderKind.BUDGET_SHIFT,
                from,
                base.year(),
                to,
                null,
                null,
                null,
                null,
                null,
                List.of(Yuan.of(amount)),
                base.today(),
                OrderDraft.Papers.document("D-3"),
                false,
                UUID.randomUUID());
    }

    @Test
    void nobodyApprovesWhatHeRecorded() {
        CurrentUser both = people.with(Role.STAFF, Role.FINANCE, Role.APPROVER);
        long source = base.source(1000);
        OrderDraft draft = base.commitment(source, base.project(), Yuan.of(10));
        long order = People.as(both, () -> orders.record(draft, both));
        assertThatThrownBy(() -> base.take(order, OrderVerb.APPROVE, null, both))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> jdbc.sql("update funding_order set state = 'APPROVED', approved_by = recorded_by,"
                                + " approved_by_name = 'x', approved_at = now() where id = ?")
                        .param(order)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aboveTheThresholdAnApproverSignsAfterFinance() {
        long source = base.source(90_000_000);
        long order = base.record(base.commitment(source, base.project(), Yuan.of(50_000_000)));
        assertThatThrownBy(() -> base.take(order, OrderVerb.APPROVE, null, base.approver))
                .isInstanceOf(RefusedException.class);
        base.take(order, OrderVerb.APPROVE, null, base.finance);
        assertThat(base.state(order)).isEqualTo(OrderState.ENDORSED);
        assertThat(balance(source, "FREE")).isEqualByComparingTo("90000000");
        assertThatThrownBy(() -> base.take(order, OrderVerb.APPROVE, null, base.finance))
                .isInstanceOf(RefusedException.class);
        base.take(order, OrderVerb.APPROVE, null, base.approver);
        assertThat(balance(source, "FREE")).isEqualByComparingTo("40000000");
    }

    @Test
    void theApplicationsUserCannotChangeTheLedger() {
        long source = base.source(1000);
        List.of(
                        "update funding_entry set amount = 1",
                        "delete from funding_entry",
                        "truncate funding_entry cascade",
                        "update funding_line set amount = 1",
                        "delete from funding_line",
                        "update funding_account set balance = 1000000",
                        "delete from funding_account",
                        "delete from funding_order",
                        "update funding_commitment set source_id = source_id",
                        "insert into funding_account (kind, source_id, year, balance) values ('FREE', " + source
                                + ", 2090, 5)",
                        "update funding_order set amount = 5, part1 = 5 where source_id = " + source,
                        "update funding_order set state = 'RECORDED', approved_by = null where source_id = " + source,
                        "insert into funding_line (entry_id, account_id, amount) select max(e.id), max(a.id), 5"
                                + " from funding_entry e, funding_account a")
                .forEach(sql -> assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class));
    }

    @Test
    void moneyGoesOutOnceAndComesBackOnce() {
        long source = base.source(1000);
        long project = base.project();
        long commitment = base.committed(source, project, 600);
        assertThatThrownBy(() -> base.payment(source, commitment, project, Flow.BASE, 100))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("cash");
        base.receive(source, 500);
        long payment = base.payment(source, commitment, project, Flow.BASE, 400);
        assertThatThrownBy(() -> base.take(payment, OrderVerb.APPROVE, null, base.finance))
                .isInstanceOf(ConflictException.class);
        base.approve(payment);
        base.take(payment, OrderVerb.BOUNCE, "slip 1", base.finance);
        base.take(payment, OrderVerb.PAY, "slip 2", base.finance);
        assertThat(balance(source, "CASH")).isEqualByComparingTo("100");
        assertThat(balance(source, "DISBURSED")).isEqualByComparingTo("400");
        base.approve(base.payment(source, commitment, project, Flow.DIRECT, 50));
        base.approve(base.payment(source, commitment, project, Flow.IN_KIND, 30));
        base.approve(
                base.record(base.draft(OrderKind.RETURN, source, commitment, project, Flow.BASE, null, Yuan.of(100))));
        assertThat(balance(source, "DISBURSED")).isEqualByComparingTo("380");
        long entry = base.entryOf(payment);
        assertThatThrownBy(() -> base.approve(base.record(
                        base.draft(OrderKind.REVERSAL, source, commitment, project, null, entry, Yuan.of(399)))))
                .isInstanceOf(RuntimeException.class);
        provesTheBooks();
    }

    @Test
    void anEntryIsReversedOnce() {
        long source = base.source(1000);
        long project = base.project();
        long order = base.record(base.commitment(source, project, Yuan.of(new BigDecimal("0.01"))));
        base.approve(order);
        long entry = base.entryOf(order);
        OrderDraft reversal =
                base.draft(OrderKind.REVERSAL, source, null, project, null, entry, Yuan.of(new BigDecimal("0.01")));
        long second = base.record(reversal);
        assertThatThrownBy(() -> base.record(base.draft(
                        OrderKind.REVERSAL, source, null, project, null, entry, Yuan.of(new BigDecimal("0.01")))))
                .isInstanceOf(ConflictException.class);
        base.approve(second);
        assertThat(balance(source, "FREE")).isEqualByComparingTo("1000");
    }

    @Test
    void aClosedYearTakesNothing() {
        int past = 1993;
        long source = base.source(Channel.ENTERPRISE);
        jdbc.sql("insert into funding_year (year, closed_at, closed_by, closed_by_name)"
                        + " values (?, now(), ?, 'x') on conflict do nothing")
                .params(past, base.finance.id().value())
                .update();
        long order = base.record(OrderDraft.budget(
                OrderKind.BUDGET_INITIAL, source, past, Yuan.of(5), base.today(), "D-1", UUID.randomUUID()));
        assertThatThrownBy(() -> base.approve(order))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void nothingAndLessIsRefusedAndAnEndedProjectGetsNoMoney() {
        long source = base.source(1000);
        long project = base.project();
        for (Yuan bad : List.of(Yuan.ZERO, Yuan.of(-1))) {
            assertThatThrownBy(() -> base.record(base.commitment(source, project, bad)))
                    .isInstanceOf(ConflictException.class);
        }
        long ended = base.project(ProjectStatus.TERMINATED);
        assertThatThrownBy(() -> base.record(base.commitment(source, ended, Yuan.of(1))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void governmentMoneyNeverExceedsTheApprovedAmount() {
        long source = base.source(Channel.GOVERNMENT);
        base.approve(base.record(OrderDraft.budget(
                OrderKind.BUDGET_INITIAL,
                source,
                base.year(),
                Yuan.of(90_000_000),
                base.today(),
                "D-1",
                UUID.randomUUID())));
        long project = base.project();
        BigDecimal approved = jdbc.sql("select approved_amount from projects_project where id = ?")
                .param(project)
                .query(BigDecimal.class)
                .single();
        assertThatThrownBy(() ->
                        base.record(base.commitment(source, project, Yuan.of(approved.add(new BigDecimal("0.01"))))))
                .isInstanceOf(ConflictException.class);
        base.approve(base.record(base.commitment(source, project, Yuan.of(approved))));
        assertThat(balance(source, "OUTSTANDING")).isEqualByComparingTo(approved);
    }

    @Test
    void aSourceThatAsksForCoFundingBindsOnlyAfterTheOthers() {
        long source = base.source(1000);
        jdbc.sql("update funding_source set cofunding = 50 where id = ?")
                .param(source)
                .update();
        long project = base.project();
        assertThatThrownBy(() -> base.record(base.commitment(source, project, Yuan.of(100))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("cofunding");
        base.committed(base.source(1000), project, 50);
        base.committed(source, project, 100);
        assertThatThrownBy(() -> base.record(base.commitment(source, project, Yuan.of(new BigDecimal("0.02")))))
                .isInstanceOf(ConflictException.class);
    }

    private void provesTheBooks() {
        CurrentUser admin = people.with(Role.ADMIN);
        List<HealthFinding> found = People.as(admin, () -> books.look(true));
        assertThat(found).hasSizeGreaterThan(5).allMatch(HealthFinding::good);
    }

    private BigDecimal balance(long source, String kind) {
        return jdbc.sql("select coalesce(sum(balance), 0) from funding_account where source_id = ? and kind = ?")
                .params(source, kind)
                .query(BigDecimal.class)
                .single();
    }

    private long count(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
