package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In the profile {@code demo}: plans for the example projects, worked on by the example people with the same rights as
 * real ones, only in a database without plans. The stimulator stands in its prototype stage with one item overdue, one
 * slip waiting and one waived; one project was held at its gate and then passed it, one waits at its gate. A new version
 * of a template has been begun.
 */
@Component
@Profile("demo")
@Order(300)
class ExampleMilestonesRunner implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final PlanMaker maker;
    private final ExampleWork work;
    private final Clock clock;

    ExampleMilestonesRunner(JdbcClient jdbc, PlanMaker maker, ExampleWork work, Clock clock) {
        this.jdbc = jdbc;
        this.maker = maker;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select exists (select 1 from milestones_plan)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        List<Example> examples = jdbc.sql("""
                select p.id, p.code, p.stage from projects_project p
                where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived order by p.id""")
                .query((row, number) -> new Example(
                        row.getLong("id"),
                        new ProjectCode(row.getString("code")),
                        Stage.valueOf(row.getString("stage")),
                        number))
                .list();
        examples.forEach(this::fill);
        work.beginTemplate();
    }

    private void fill(Example example) {
        LocalDate today = Days.today(clock);
        int age = example.place() == 0 ? 280 : 30 + example.place() * 47 % 190;
        maker.makeFrom(List.of(example.id()), today.minusDays(age));
        if (!work.isInWork(example.code())) {
            return;
        }
        List<Long> items = work.items(example.code(), example.stage());
        switch (example.place()) {
            case 0 -> stimulator(example, items);
            case 3 -> passed(example, items);
            case 8 -> waiting(example, items);
            default -> usual(example, items, today);
        }
    }

    /** Design frozen and bench tests accepted, animal tests overdue, the registration test slips, no pilot batch. */
    private void stimulator(Example example, List<Long> items) {
        work.settle(example.code(), items.get(0));
        work.settle(example.code(), items.get(1));
        work.take(example.code(), items.get(2), MilestoneVerb.START, "staff");
        work.take(example.code(), items.get(3), MilestoneVerb.START, "staff");
        work.slip(example.code(), items.get(3), 60);
        work.take(example.code(), items.get(4), MilestoneVerb.WAIVE, "reviewer2");
    }

    /** Everything is accepted; one expert has given advice, another is asked. */
    private void waiting(Example example, List<Long> items) {
        items.forEach(item -> work.settle(example.code(), item));
        work.ask(example.code(), "reviewer3");
        work.ask(example.code(), "reviewer1");
        work.advise(example.code(), "reviewer3");
    }

    private void passed(Example example, List<Long> items) {
        items.forEach(item -> work.settle(example.code(), item));
        work.gate(example.code(), GateDecision.HOLD, 0);
        work.gate(example.code(), GateDecision.GO, 1);
    }

    /** What was due is accepted, but for one in four; what comes next has been begun or handed in. */
    private void usual(Example example, List<Long> items, LocalDate today) {
        for (int at = 0; at < items.size(); at++) {
            long item = items.get(at);
            boolean due = work.dueOn(item).isBefore(today);
            if (due && (at + example.place()) % 4 != 0) {
                work.settle(example.code(), item);
            } else if (due || at == 0) {
                work.take(example.code(), item, MilestoneVerb.START, "staff");
                if (example.place() % 3 == 1) {
                    work.hand(example.code(), item);
                }
            }
        }
    }

    /** A project with its place among the examples. */
    private record Example(long id, ProjectCode code, Stage stage, int place) {}
}
