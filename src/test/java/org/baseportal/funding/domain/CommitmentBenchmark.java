package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baseportal.BasePortalApplication;
import org.baseportal.accounts.Accounts;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many commitments a second sixteen clients record and have approved by another person, through the services and in
 * a transaction for each step; no part of the tests. Started by hand: {@code CommitmentBenchmark <empty folder>}.
 */
public final class CommitmentBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CommitmentBenchmark.class);
    private static final int CLIENTS = 16;
    private static final long WARM_MILLIS = 8_000;
    private static final long MILLIS = 15_000;

    private final ConfigurableApplicationContext portal;
    private final Orders orders;
    private final LocalDate today;
    private final List<Long> projects;

    private CommitmentBenchmark(ConfigurableApplicationContext portal) {
        this.portal = portal;
        this.orders = portal.getBean(Orders.class);
        this.today = Days.today(portal.getBean(Clock.class));
        this.projects = portal.getBean(JdbcClient.class)
                .sql("select id from projects_project where status in ('APPROVED', 'INCUBATING') and not archived"
                        + " order by id limit " + CLIENTS)
                .query(Long.class)
                .list();
    }

    /** Runs it all. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(BasePortalApplication.class)
                .run("--baseportal.home=" + args[0], "--server.port=0", "--spring.profiles.active=demo")) {
            CommitmentBenchmark bench = new CommitmentBenchmark(portal);
            List<Long> many = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                many.add(bench.source(i));
            }
            bench.run("warming", many, WARM_MILLIS);
            bench.run("sixteen clients on sixteen sources", many, MILLIS);
            bench.run("sixteen clients on one source", many.subList(0, 1), MILLIS);
            LOG.info(
                    "the books hold: {}",
                    portal.getBean(BooksProof.class).find().stream().allMatch(finding -> finding.good()));
        }
    }

    private ExampleHands hands() {
        return new ExampleHands(portal.getBean(Accounts.class));
    }

    private long source(int number) {
        ExampleHands hands = hands();
        SourceData data = new SourceData(
                Channel.ENTERPRISE,
                "示例测速单位" + number,
                "测速 " + number,
                Instrument.CONTRACT,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        Sources sources = portal.getBean(Sources.class);
        long source = hands.by("staff", user -> sources.register(data, UUID.randomUUID(), user));
        OrderDraft budget = OrderDraft.budget(
                OrderKind.BUDGET_INITIAL, source, today.getYear(), Yuan.of(900_000), today, "B", UUID.randomUUID());
        long order = hands.by("staff", user -> orders.record(budget, user));
        approve(hands, order);
        return source;
    }

    private void approve(ExampleHands hands, long order) {
        hands.by("finance", user -> {
            orders.take(order, OrderVerb.APPROVE, null, user);
            return order;
        });
    }

    private void run(String what, List<Long> sources, long millis) {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        long until = System.nanoTime() + millis * 1_000_000;
        List<CompletableFuture<List<Long>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long source = sources.get(client % sources.size());
            long project = projects.get(client % projects.size());
            clients.add(CompletableFuture.supplyAsync(() -> commit(source, project, until), pool));
        }
        long[] took = clients.stream()
                .flatMap(client -> client.join().stream())
                .mapToLong(Long::longValue)
                .toArray();
        pool.shutdownNow();
        Arrays.sort(took);
        LOG.info(
                "{}: {} commitments a second, recorded and approved; median {} ms, p99 {} ms",
                what,
                took.length * 1000L / millis,
                took[took.length / 2] / 1000.0,
                took[took.length * 99 / 100] / 1000.0);
    }

    private List<Long> commit(long source, long project, long until) {
        ExampleHands hands = hands();
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < until) {
            long begun = System.nanoTime();
            OrderDraft draft = new OrderDraft(
                    OrderKind.COMMIT,
                    source,
                    today.getYear(),
                    null,
                    null,
                    null,
                    project,
                    null,
                    null,
                    List.of(Yuan.of(1)),
                    today,
                    new OrderDraft.Papers(null, null, null, null, null),
                    false,
                    UUID.randomUUID());
            long order = hands.by("staff", user -> orders.record(draft, user));
            approve(hands, order);
            took.add((System.nanoTime() - begun) / 1000);
        }
        return took;
    }
}
