package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.ImportRun;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the profile {@code demo}: the bank's list of the last entries. Half of them are matched, the others wait with a
 * suggestion, and one line, a bank's fee, has no entry.
 */
@Component
@Profile("demo")
@Order(320)
class ExampleBankRunner implements ApplicationRunner {

    private static final int LINES = 10;

    private final BankLines lines;
    private final BankMatching matching;
    private final ExampleHands hands;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleBankRunner(
            BankLines lines,
            BankMatching matching,
            ExampleHands hands,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.lines = lines;
        this.matching = matching;
        this.hands = hands;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Booked(String number, boolean in, LocalDate day, Yuan amount, String other) {}

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select not exists (select 1 from funding_bank_line)")
                .query(Boolean.class)
                .single()) {
            transaction.executeWithoutResult(status -> fill());
        }
    }

    private void fill() {
        List<Booked> booked = jdbc.sql("""
                        select e.number, funding_entry_direction(e.kind, e.flow) as way, e.value_on, e.amount,
                            coalesce(o.payee, p.name_zh) as other
                        from funding_entry e join funding_order o on o.id = e.order_id
                        join funding_source s on s.id = e.source_id join partners_partner p on p.id = s.provider_id
                        where funding_entry_direction(e.kind, e.flow) is not null
                            and not exists (select 1 from funding_entry r where r.reverses_id = e.id)
                        order by e.value_on desc, e.id desc limit :many""")
                .param("many", LINES)
                .query((row, number) -> new Booked(
                        row.getString("number"),
                        "IN".equals(row.getString("way")),
                        row.getObject("value_on", LocalDate.class),
                        Yuan.of(row.getBigDecimal("amount")),
                        row.getString("other")))
                .list();
        for (int at = 0; at < booked.size(); at++) {
            Booked one = booked.get(at);
            long line = keep(at, one.in(), one.day(), one.amount(), one.other(), "示例流水" + (1001 + at));
            if (at % 2 == 1) {
                hands.by("finance", user -> {
                    matching.confirm(line, one.number(), user);
                    return line;
                });
            }
        }
        keep(LINES, false, Days.today(clock), Yuan.of(new BigDecimal("35.00")), null, "账户管理费（示例）");
    }

    private long keep(int place, boolean in, LocalDate day, Yuan amount, @Nullable String other, String summary) {
        BankLine line = new BankLine(place + 2, day, in, amount, other, summary, null, null);
        String key = BankLine.key(line.sameness(), 1);
        hands.by("staff", user -> {
            ImportRun run = new ImportRun(0, "example.csv", user, user.id(), Doubles.SKIP, Map.of(), Set.of());
            lines.keep(line, key, run);
            return line.row();
        });
        return jdbc.sql("select id from funding_bank_line where key = :key and not undone")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
