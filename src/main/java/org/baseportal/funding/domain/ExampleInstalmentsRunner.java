package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baseportal.funding.Flow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.MilestoneSummary;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
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
 * In the profile {@code demo}, after money and milestones: what is left of this year's commitments is planned in two
 * parts, the second one blocked by the next open milestone of its project or by its gate; and receipts are expected.
 */
@Component
@Profile("demo")
@Order(310)
class ExampleInstalmentsRunner implements ApplicationRunner {

    private static final int PLANNED = 16;

    private final Instalments instalments;
    private final Milestones milestones;
    private final ExampleHands hands;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleInstalmentsRunner(
            Instalments instalments,
            Milestones milestones,
            ExampleHands hands,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.instalments = instalments;
        this.milestones = milestones;
        this.hands = hands;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A commitment of which something is left. */
    private record Left(
            String number, long source, ProjectId project, Stage stage, Flow flow, Yuan amount, int place) {}

    @Override
    public void run(ApplicationArguments args) {
        boolean empty = jdbc.sql("select not exists (select 1 from funding_instalment)")
                .query(Boolean.class)
                .single();
        if (empty) {
            transaction.executeWithoutResult(status -> {
                left().forEach(this::plan);
                expected();
            });
        }
    }

    private List<Left> left() {
        return jdbc.sql("""
                        select c.number, c.source_id, c.project_id, p.stage, a.balance,
                            (select o.flow from funding_order o where o.commitment_id = c.id and o.flow is not null
                             limit 1) as flow
                        from funding_commitment c join projects_project p on p.id = c.project_id
                        join funding_account a on a.commitment_id = c.id and a.kind = 'OUTSTANDING' and a.year = c.year
                        where c.year = :year and a.balance >= 100 order by c.id limit :many""")
                .param("year", Days.today(clock).getYear())
                .param("many", PLANNED)
                .query((row, place) -> new Left(
                        row.getString("number"),
                        row.getLong("source_id"),
                        new ProjectId(row.getLong("project_id")),
                        Stage.valueOf(row.getString("stage")),
                        Flow.valueOf(row.getString("flow")),
                        Yuan.of(row.getBigDecimal("balance")),
                        place))
                .list();
    }

    private void plan(Left left) {
        LocalDate today = Days.today(clock);
        Yuan half = Yuan.of(left.amount().value().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN));
        LocalDate day = switch (left.place() % 3) {
            case 0 -> today;
            case 1 -> today.minusDays(24);
            default -> today.plusDays(20);
        };
        plan(left, half, InstalmentCondition.DATE, null, null, day);
        MilestoneSummary open = milestones.of(left.project()).stream()
                .filter(it -> it.stage() == left.stage() && it.status() != MilestoneStatus.WAIVED)
                .filter(it -> it.status().isOpen())
                .findFirst()
                .orElse(null);
        Yuan rest = left.amount().minus(half);
        LocalDate expected = earlier(today.plusDays(60), LocalDate.of(today.getYear(), 12, 31));
        if (open != null && left.place() % 4 != 3) {
            plan(left, rest, InstalmentCondition.MILESTONE, open.id(), null, expected);
        } else if (left.stage().next().isPresent()) {
            plan(left, rest, InstalmentCondition.GATE, null, left.stage(), expected);
        }
    }

    private void plan(
            Left left,
            Yuan amount,
            InstalmentCondition condition,
            @Nullable MilestoneId milestone,
            @Nullable Stage stage,
            LocalDate day) {
        InstalmentDraft draft = new InstalmentDraft(
                left.source(),
                left.number(),
                Days.today(clock).getYear(),
                amount,
                left.flow(),
                condition,
                milestone,
                stage,
                day,
                null,
                UUID.randomUUID());
        hands.by("staff", user -> instalments.plan(draft, user));
    }

    /** The city pays its second half at the end of the year; the university was late with its last part. */
    private void expected() {
        LocalDate today = Days.today(clock);
        expect("GOVERNMENT", 600, earlier(today.plusDays(25), LocalDate.of(today.getYear(), 12, 31)));
        expect("UNIVERSITY", 150, today.minusDays(15));
    }

    private void expect(String channel, long wan, LocalDate day) {
        Long source = jdbc.sql("select min(id) from funding_source where channel = :channel")
                .param("channel", channel)
                .query(Long.class)
                .single();
        InstalmentDraft draft =
                InstalmentDraft.receipt(source, Yuan.ofWan(BigDecimal.valueOf(wan)), day, null, UUID.randomUUID());
        hands.by("staff", user -> instalments.plan(draft, user));
    }

    private static LocalDate earlier(LocalDate day, LocalDate last) {
        return day.isAfter(last) ? last : day;
    }
}
