package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baseportal.funding.Flow;
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
 * In the profile {@code demo}: invented sources of all four channels with the money of this and the last year, by the
 * same services and hands as real money. Only in a ledger that is empty.
 */
@Component
@Profile("demo")
@Order(140)
class ExampleMoneyRunner implements ApplicationRunner {

    private final Sources sources;
    private final Orders orders;
    private final ExampleHands hands;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleMoneyRunner(
            Sources sources,
            Orders orders,
            ExampleHands hands,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = sources;
        this.orders = orders;
        this.hands = hands;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select not exists (select 1 from funding_source)")
                .query(Boolean.class)
                .single()) {
            transaction.executeWithoutResult(status -> fill());
        }
    }

    private void fill() {
        for (ExampleSource source : ExampleSource.ALL) {
            long id = hands.by("staff", user -> sources.register(source.data(), UUID.randomUUID(), user));
            for (int back = 1; back >= 0; back--) {
                money(source, id, back);
            }
        }
        intents();
    }

    /** One year of one source: its budget, two receipts, its commitments and what was paid out of them. */
    private void money(ExampleSource source, long id, int back) {
        LocalDate today = Days.today(clock);
        int year = today.getYear() - back;
        LocalDate begin = LocalDate.of(year, 1, 1);
        LocalDate last = back == 0 ? today : LocalDate.of(year, 12, 31);
        long budget = back == 0 ? source.budget() : source.budget() / 10 * 9;
        book(draft(OrderKind.BUDGET_INITIAL, id, null, null, null, begin, wan(budget), source.document()));
        List<Long> projects = projects(source);
        long share = source.each(projects.size(), budget);
        for (int place = 0; place < projects.size() && share > 0; place++) {
            LocalDate day = earlier(begin.plusDays(40L + place * 9L), last);
            long order = book(
                    draft(OrderKind.COMMIT, id, null, projects.get(place), null, day, wan(share), source.document()));
            Long commitment = jdbc.sql("select commitment_id from funding_order where id = ?")
                    .param(order)
                    .query(Long.class)
                    .single();
            LocalDate paid = earlier(day.plusDays(60), last);
            reach(source, id, commitment, projects.get(place), paid, share * source.percent(back) / 100);
        }
    }

    private void reach(ExampleSource source, long id, Long commitment, long project, LocalDate day, long amount) {
        if (source.flow() == Flow.BASE) {
            book(draft(OrderKind.RECEIPT, id, null, null, null, day, wan(amount), source.document()));
        }
        long order = book(
                draft(OrderKind.PAYMENT, id, commitment, project, source.flow(), day, wan(amount), source.document()));
        if (source.flow() == Flow.BASE) {
            take(order, OrderVerb.PAY, "HD-" + order, "finance");
        }
        boolean wrong = source.reversed()
                && jdbc.sql("select not exists (select 1 from funding_entry where kind = 'REVERSAL')")
                        .query(Boolean.class)
                        .single();
        if (wrong) {
            Long entry = jdbc.sql("select id from funding_entry where order_id = ?")
                    .param(order)
                    .query(Long.class)
                    .single();
            book(new OrderDraft(
                    OrderKind.REVERSAL,
                    id,
                    day.getYear(),
                    null,
                    null,
                    commitment,
                    project,
                    null,
                    entry,
                    List.of(wan(amount)),
                    day,
                    OrderDraft.Papers.document(source.document()),
                    false,
                    UUID.randomUUID()));
            long again = book(draft(
                    OrderKind.PAYMENT, id, commitment, project, source.flow(), day, wan(amount), source.document()));
            if (source.flow() == Flow.BASE) {
                take(again, OrderVerb.PAY, "HD-" + again, "finance");
            }
        }
    }

    /** What is still on its way: an intent, an order for each kind of second person. */
    private void intents() {
        long source = jdbc.sql("select min(id) from funding_source where channel = 'FINANCE'")
                .query(Long.class)
                .single();
        long project = jdbc.sql("select min(id) from projects_project where status = 'INCUBATING'")
                .query(Long.class)
                .single();
        LocalDate today = Days.today(clock);
        OrderDraft intent = new OrderDraft(
                OrderKind.COMMIT,
                source,
                today.getYear(),
                null,
                null,
                null,
                project,
                null,
                null,
                List.of(wan(300)),
                today,
                OrderDraft.Papers.document("示意字2026-1"),
                true,
                UUID.randomUUID());
        record(intent);
        record(draft(OrderKind.COMMIT, source, null, project, null, today, wan(50), "示投字2026-9"));
        record(draft(OrderKind.RECEIPT, source, null, null, null, today, wan(120), "示投字2026-10"));
    }

    private List<Long> projects(ExampleSource source) {
        return jdbc.sql("""
                        select p.id from projects_project p left join projects_key_mark k on k.project_id = p.id
                        where p.status in ('APPROVED', 'INCUBATING')
                        order by coalesce(k.rank, 99), p.id limit :many offset :from""")
                .param("many", source.projects())
                .param("from", source.from())
                .query(Long.class)
                .list();
    }

    private static LocalDate earlier(LocalDate day, LocalDate last) {
        return day.isAfter(last) ? last : day;
    }

    private static Yuan wan(long wan) {
        return Yuan.ofWan(BigDecimal.valueOf(wan));
    }

    private static OrderDraft draft(
            OrderKind kind,
            long source,
            @Nullable Long commitment,
            @Nullable Long project,
            @Nullable Flow flow,
            LocalDate day,
            Yuan amount,
            String document) {
        OrderDraft.Papers papers = new OrderDraft.Papers(document, null, "示例承担单位", "0200 0000 0000 0000", null);
        return new OrderDraft(
                kind,
                source,
                day.getYear(),
                null,
                null,
                commitment,
                project,
                flow,
                null,
                List.of(amount),
                day,
                papers,
                false,
                UUID.randomUUID());
    }

    private long record(OrderDraft draft) {
        return hands.by("staff", user -> orders.record(draft, user));
    }

    private long book(OrderDraft draft) {
        long order = record(draft);
        if (draft.kind().isChecked()) {
            take(order, OrderVerb.CHECK, null, "staff2");
        }
        take(order, OrderVerb.APPROVE, null, "finance");
        boolean endorsed = jdbc.sql("select state = 'ENDORSED' from funding_order where id = ?")
                .param(order)
                .query(Boolean.class)
                .single();
        if (endorsed) {
            take(order, OrderVerb.APPROVE, null, "reviewer1");
        }
        return order;
    }

    private void take(long order, OrderVerb verb, @Nullable String words, String name) {
        hands.by(name, user -> {
            orders.take(order, verb, words, user);
            return order;
        });
    }
}
