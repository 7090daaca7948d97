package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the profile {@code demo}, after money: three projects with a plan of their spending; one report is accepted, two
 * wait, one was returned.
 */
@Component
@Profile("demo")
@Order(320)
class ExampleSpendingRunner implements ApplicationRunner {

    private static final Map<String, int[]> SHARES = shares();

    private final SpendingPlans plans;
    private final SpendingReports reports;
    private final SpendingQueries queries;
    private final Documents documents;
    private final ExampleHands hands;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleSpendingRunner(
            SpendingPlans plans,
            SpendingReports reports,
            SpendingQueries queries,
            Documents documents,
            ExampleHands hands,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.queries = queries;
        this.documents = documents;
        this.hands = hands;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Parts of a hundred by category: fiscal and own. */
    private static Map<String, int[]> shares() {
        Map<String, int[]> shares = new LinkedHashMap<>();
        shares.put("EQUIPMENT", new int[] {30, 50});
        shares.put("BUSINESS", new int[] {35, 30});
        shares.put("LABOUR", new int[] {20, 20});
        shares.put("INDIRECT", new int[] {15, 0});
        return shares;
    }

    @Override
    public void run(ApplicationArguments args) {
        boolean empty = jdbc.sql("select not exists (select 1 from funding_report)")
                .query(Boolean.class)
                .single();
        if (empty) {
            transaction.executeWithoutResult(status -> fill());
        }
    }

    private void fill() {
        List<ProjectId> projects = jdbc.sql("""
                        select c.project_id from funding_commitment c join projects_project p on p.id = c.project_id
                        where p.status = 'INCUBATING' and not p.archived
                        group by c.project_id order by c.project_id limit 3""")
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list();
        LocalDate half = Days.today(clock).withDayOfYear(1).minusMonths(6);
        for (int at = 0; at < projects.size(); at++) {
            ProjectId project = projects.get(at);
            hands.by("staff", user -> {
                plans.set(project, -1, amounts(400, 150), user);
                return 0;
            });
            report(project, half, half.plusMonths(6).minusDays(1), 60 + 20 * at);
            if (at == 0) {
                decide(project, 1, null);
                report(project, half.plusMonths(6), Days.today(clock).minusDays(10), 110);
            } else if (at == 1) {
                decide(project, 1, "设备发票与金额不符，请核对后重新提交。");
            }
        }
    }

    private static Map<String, Spent> amounts(long fiscal, long own) {
        Map<String, Spent> amounts = new LinkedHashMap<>();
        SHARES.forEach((category, share) -> amounts.put(
                category,
                new Spent(
                        Yuan.ofWan(BigDecimal.valueOf(fiscal * share[0], 2)),
                        Yuan.ofWan(BigDecimal.valueOf(own * share[1], 2)))));
        return amounts;
    }

    private void report(ProjectId project, LocalDate from, LocalDate until, long fiscal) {
        hands.by("staff", user -> {
            int number = reports.begin(project, from, until, UUID.randomUUID(), user);
            reports.write(project, number, 0, amounts(fiscal, fiscal / 3), null, user);
            SpendingReport report = queries.find(project, number).orElseThrow();
            documents.add(
                    new NewDocument(reports.owner(report), "支出凭据（示例）", Openness.INTERNAL, UUID.randomUUID()),
                    new Upload("示例凭据.pdf", new ClassPathResource("demo/evidence.pdf")),
                    user);
            reports.submit(project, number, report.version(), user);
            return number;
        });
    }

    private void decide(ProjectId project, int number, @Nullable String reason) {
        hands.by("staff2", user -> {
            long seen = queries.find(project, number).orElseThrow().version();
            reports.decide(project, number, seen, reason, user);
            return 0;
        });
    }
}
