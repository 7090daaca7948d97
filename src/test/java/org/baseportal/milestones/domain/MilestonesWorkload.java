package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import org.baseportal.benchmark.ProjectsWorkload;
import org.baseportal.benchmark.Workload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Plans of approved projects, made by the statements that make them when projects are approved; none of their milestones
 * is settled, which is the worst case for the lists. One project has three hundred milestones in its stage.
 */
public final class MilestonesWorkload implements Workload {

    private static final int BLOCK = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final String NOW = "2026-01-05T00:00:00Z";

    @Override
    public String name() {
        return "milestones";
    }

    @Override
    public int fullSize() {
        return 1_000_000;
    }

    @Override
    public void fill(JdbcClient jdbc, TransactionOperations transaction, long by, int size) {
        new ProjectsWorkload().fill(jdbc, transaction, by, Math.max(1_000, size / 3));
        long there = count(jdbc);
        for (int block = 0; there < size; block++) {
            LocalDate start = FIRST.plusDays(block * 37L % 1_700);
            transaction.executeWithoutResult(status -> plans(jdbc, start));
            long now = count(jdbc);
            if (now == there) {
                break;
            }
            there = now;
        }
        transaction.executeWithoutResult(status -> long300(jdbc));
        jdbc.sql("analyze milestones_plan, milestones_milestone").update();
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from milestones_milestone")
                .query(Long.class)
                .single();
    }

    private static void plans(JdbcClient jdbc, LocalDate start) {
        List<Long> ids = jdbc.sql("select p.id from projects_project p where p.code < 'BP-2025'"
                        + " and p.status in ('APPROVED', 'INCUBATING')"
                        + " and not exists (select from milestones_plan pl where pl.project_id = p.id)"
                        + " order by p.id limit " + BLOCK)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql(PlanSql.PLANS)
                    .param("ids", ids)
                    .param("today", start)
                    .param("at", NOW)
                    .query(Long.class)
                    .list();
            jdbc.sql(PlanSql.MILESTONES).param("ids", ids).param("at", NOW).update();
        }
    }

    private static void long300(JdbcClient jdbc) {
        jdbc.sql("""
                insert into milestones_milestone (id, project_id, stage, position, origin, name_zh, required, accepted_by,
                    proof, added_reason, plan_number, baseline_due_on, due_on, status_since)
                select nextval('milestones_milestone_seq'), p.id, p.stage, 1000 + i, 'OWN', '第' || i || '项', false, 'STAFF',
                    'NONE', 'benchmark', pl.number, pl.starts_on + i, pl.starts_on + i + i % 40, now()
                from (select pl.* from milestones_plan pl join projects_project p on p.id = pl.project_id
                      where p.code < 'BP-2025' and p.status = 'INCUBATING' order by p.id limit 1) pl
                join projects_project p on p.id = pl.project_id, generate_series(1, 300) i
                where not exists (select from milestones_milestone m where m.project_id = p.id and m.position = 1001)""").update();
    }

    @Override
    public List<MeasuredPage> pages(JdbcClient jdbc) {
        String busy = jdbc.sql(
                        "select p.code from milestones_milestone m join projects_project p on p.id = m.project_id"
                                + " where m.position = 1001 limit 1")
                .query(String.class)
                .single();
        return List.of(
                page("overdue milestones", "/milestones?due=overdue", "<tr", 200),
                page("calendar of a month", "/milestones/calendar", "bp-month", 200),
                page("stage board", "/milestones/board", "bp-board", 200),
                page("timeline of 300 milestones", "/projects/" + busy + "/milestones/timeline", "<svg", 100));
    }

    private static MeasuredPage page(String what, String address, String mark, long limit) {
        return new MeasuredPage(what, at -> address, mark, limit, 10);
    }
}
