package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.ImportRun;
import org.baseportal.funding.Flow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Planned money for tests, by the services. */
@Lazy
@Component
public class PlannedMoney {

    final FundedBase base;
    private final Instalments instalments;
    private final Orders orders;
    private final BankLines lines;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlannedMoney(
            FundedBase base, Instalments instalments, Orders orders, BankLines lines, JdbcClient jdbc, Clock clock) {
        this.base = base;
        this.instalments = instalments;
        this.orders = orders;
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    InstalmentDraft draft(
            long commitment,
            long amount,
            InstalmentCondition condition,
            @Nullable Long milestone,
            @Nullable Stage stage) {
        return new InstalmentDraft(
                number("select source_id from funding_commitment where id = ?", commitment),
                jdbc.sql("select number from funding_commitment where id = ?")
                        .param(commitment)
                        .query(String.class)
                        .single(),
                base.year(),
                Yuan.of(amount),
                Flow.DIRECT,
                condition,
                milestone == null ? null : new MilestoneId(milestone),
                stage,
                today(),
                null,
                UUID.randomUUID());
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private long number(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    long plan(InstalmentDraft draft) {
        return People.as(base.staff, () -> instalments.plan(draft, base.staff));
    }

    long byDate(long commitment, long amount) {
        return plan(draft(commitment, amount, InstalmentCondition.DATE, null, null));
    }

    void cancel(long id) {
        People.as(base.staff, () -> {
            instalments.cancel(id, "changed", base.staff);
            return true;
        });
    }

    /** The order that pays an instalment; its id. */
    long order(long instalment, long amount) {
        return order(instalment, amount, base.staff);
    }

    long order(long instalment, long amount, CurrentUser by) {
        long commitment = number("select commitment_id from funding_instalment where id = ?", instalment);
        OrderDraft draft = base.draft(
                OrderKind.PAYMENT,
                number("select source_id from funding_instalment where id = ?", instalment),
                commitment,
                number("select project_id from funding_commitment where id = ?", commitment),
                Flow.DIRECT,
                null,
                Yuan.of(amount));
        return People.as(by, () -> orders.record(draft, instalment, by));
    }

    /** A commitment of so much; its id. */
    long commitment(long amount) {
        return base.committed(base.source(amount), base.project(), amount);
    }

    private long bankLine() {
        String serial = "S" + UUID.randomUUID();
        BankLine line = new BankLine(2, today(), true, Yuan.of(3), "Bank", null, null, serial);
        lines.keep(
                line,
                BankLine.key(line.sameness(), 1),
                new ImportRun(0, "bank.csv", base.staff, base.staff.id(), Doubles.SKIP, Map.of(), Set.of()));
        return jdbc.sql("select id from funding_bank_line where serial = ?")
                .param(serial)
                .query(Long.class)
                .single();
    }

    /** Addresses under planned money: an instalment, or a receipt that is expected. */
    public String sample(String path) {
        if (path.startsWith("/funding/bank/")) {
            return path.replace("{id}", String.valueOf(bankLine()));
        }
        if (path.endsWith("/receipt")) {
            InstalmentDraft receipt =
                    InstalmentDraft.receipt(base.source(1000), Yuan.of(10), today(), null, UUID.randomUUID());
            return path.replace("{id}", String.valueOf(plan(receipt)));
        }
        return path.replace("{id}", String.valueOf(byDate(commitment(1000), 10)));
    }
}
