package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money for tests: sources, commitments and payments that came about by the services, each by people of its own. */
@Lazy
@Component
public class FundedBase {

    final CurrentUser staff;
    final CurrentUser second;
    final CurrentUser finance;
    final CurrentUser approver;

    private final Sources sources;
    private final Orders orders;
    private final RegisteredProjects registered;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final Clock clock;

    FundedBase(
            Sources sources,
            Orders orders,
            RegisteredProjects registered,
            Projects projects,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.orders = orders;
        this.registered = registered;
        this.projects = projects;
        this.jdbc = jdbc;
        this.clock = clock;
        staff = people.with(Role.STAFF);
        second = people.with(Role.STAFF);
        finance = people.with(Role.FINANCE);
        approver = people.with(Role.APPROVER);
    }

    int year() {
        return today().getYear();
    }

    LocalDate today() {
        return Days.today(clock);
    }

    /** A source without a budget. */
    long source(Channel channel) {
        SourceData.Government government =
                channel == Channel.GOVERNMENT ? new SourceData.Government(GovernmentLevel.CITY, "B-1", false) : null;
        String name = "S" + UUID.randomUUID();
        SourceData data = new SourceData(
                channel,
                "P" + name,
                name,
                Instrument.GRANT,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                "D-1",
                government);
        return People.as(staff, () -> sources.register(data, UUID.randomUUID(), staff));
    }

    /** A source with so much for this year. */
    long source(long budget) {
        long source = source(Channel.ENTERPRISE);
        approve(record(OrderDraft.budget(
                OrderKind.BUDGET_INITIAL, source, year(), Yuan.of(budget), today(), "D-1", UUID.randomUUID())));
        return source;
    }

    long project() {
        return project(ProjectStatus.INCUBATING);
    }

    long project(ProjectStatus status) {
        ProjectCode code = registered.at(status);
        return projects.find(code, staff).orElseThrow().id().value();
    }

    long record(OrderDraft draft) {
        return People.as(staff, () -> orders.record(draft, staff));
    }

    void take(long order, OrderVerb verb, @Nullable String words, CurrentUser by) {
        People.as(by, () -> {
            orders.take(order, verb, words, by);
            return true;
        });
    }

    /** Takes an order through every hand it needs. */
    void approve(long order) {
        if (kind(order) == OrderKind.PAYMENT) {
            take(order, OrderVerb.CHECK, null, second);
        }
        take(order, OrderVerb.APPROVE, null, finance);
        if (state(order) == OrderState.ENDORSED) {
            take(order, OrderVerb.APPROVE, null, approver);
        }
    }

    private OrderKind kind(long order) {
        return OrderKind.valueOf(text("select kind from funding_order where id = ?", order));
    }

    OrderState state(long order) {
        return OrderState.valueOf(text("select state from funding_order where id = ?", order));
    }

    private String text(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    OrderDraft commitment(long source, long project, Yuan amount) {
        return draft(OrderKind.COMMIT, source, null, project, null, null, amount);
    }

    OrderDraft draft(
            OrderKind kind,
            long source,
            @Nullable Long commitment,
            @Nullable Long project,
            @Nullable Flow flow,
            @Nullable Long reverses,
            Yuan amount) {
        OrderDraft.Papers papers = new OrderDraft.Papers("D-2", "V-1", "Payee", "6222", null);
        return new OrderDraft(
                kind,
                source,
                year(),
                null,
                null,
                commitment,
                project,
                flow,
                reverses,
                List.of(amount),
                today(),
                papers,
                false,
                UUID.randomUUID());
    }

    /** An approved commitment; its id. */
    long committed(long source, long project, long amount) {
        long order = record(commitment(source, project, Yuan.of(amount)));
        approve(order);
        return commitmentOf(order);
    }

    long commitmentOf(long order) {
        return Objects.requireNonNull(jdbc.sql("select commitment_id from funding_order where id = ?")
                .param(order)
                .query(Long.class)
                .single());
    }

    /** Money of the source that came in. */
    void receive(long source, long amount) {
        approve(record(draft(OrderKind.RECEIPT, source, null, null, null, null, Yuan.of(amount))));
    }

    /** A payment that was asked for; the order's id. */
    long payment(long source, long commitment, long project, Flow flow, long amount) {
        return record(draft(OrderKind.PAYMENT, source, commitment, project, flow, null, Yuan.of(amount)));
    }

    long entryOf(long order) {
        return jdbc.sql("select id from funding_entry where order_id = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    /** Last parts of addresses: a source, a commitment, an order that waits, an entry. */
    public String sample(String path) {
        long source = source(1_000_000);
        long project = project();
        if (path.startsWith("/funding/sources/")) {
            return path.replace("{id}", String.valueOf(source));
        }
        long order = record(commitment(source, project, Yuan.of(1000)));
        if (path.startsWith("/funding/orders/") && !path.endsWith("print")) {
            return path.replace("{id}", String.valueOf(order)).replace("{step}", "approve");
        }
        approve(order);
        long commitment = commitmentOf(order);
        if (path.startsWith("/funding/commitments/")) {
            return path.replace("{number}", text("select number from funding_commitment where id = ?", commitment));
        }
        if (path.startsWith("/funding/entries/")) {
            return path.replace("{number}", text("select number from funding_entry where id = ?", entryOf(order)));
        }
        long payment = payment(source, commitment, project, Flow.DIRECT, 10);
        return path.replace("{id}", String.valueOf(payment));
    }
}
