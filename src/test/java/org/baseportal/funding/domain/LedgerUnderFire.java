package org.baseportal.funding.domain;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.baseportal.BasePortalApplication;
import org.baseportal.accounts.Accounts;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of its own for {@link LedgerKillTest}: the portal with the example base, in which two people record and
 * approve order after order until it is killed; or which says what it finds, and ends.
 */
final class LedgerUnderFire {

    static final String CONFIRMED = "CONFIRMED ";
    static final String BOOKED = "BOOKED ";
    static final String HALF = "HALF ";
    static final String PROVED = "PROVED ";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LedgerUnderFire() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext portal = SpringApplication.run(BasePortalApplication.class, args);
        if (portal.getEnvironment().getProperty("writing", Boolean.class, false)) {
            for (int i = 0; i < 3; i++) {
                new Thread(() -> write(portal), "writer-" + i).start();
            }
        } else {
            say(portal);
            System.exit(0);
        }
    }

    private static void write(ConfigurableApplicationContext portal) {
        Orders orders = portal.getBean(Orders.class);
        int year = Days.today(portal.getBean(Clock.class)).getYear();
        ExampleHands hands = new ExampleHands(portal.getBean(Accounts.class));
        long source = portal.getBean(JdbcClient.class)
                .sql("select min(id) from funding_source")
                .query(Long.class)
                .single();
        while (true) {
            try {
                OrderDraft draft = OrderDraft.budget(
                        OrderKind.BUDGET_RAISE,
                        source,
                        year,
                        Yuan.of(1),
                        Days.today(portal.getBean(Clock.class)),
                        "D-9",
                        UUID.randomUUID());
                long order = hands.by("staff", user -> orders.record(draft, user));
                hands.by("finance", user -> {
                    orders.take(order, OrderVerb.APPROVE, null, user);
                    return order;
                });
                OUT.println(CONFIRMED + order + ";");
            } catch (RuntimeException away) {
                OUT.println("REFUSED " + away.getClass().getSimpleName());
            }
        }
    }

    private static void say(ConfigurableApplicationContext portal) {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        tell(jdbc, BOOKED, "select order_id from funding_entry where document = 'D-9'");
        tell(jdbc, HALF, """
                select o.id from funding_order o where o.document = 'D-9'
                    and (o.state = 'APPROVED') <> exists (select 1 from funding_entry e where e.order_id = o.id)""");
        List<HealthFinding> findings = portal.getBean(BooksProof.class).find();
        OUT.println(PROVED + findings.stream().allMatch(HealthFinding::good));
    }

    private static void tell(JdbcClient jdbc, String what, String sql) {
        jdbc.sql(sql).query(Long.class).list().forEach(order -> OUT.println(what + order + ";"));
    }
}
