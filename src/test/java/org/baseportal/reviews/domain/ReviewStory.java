package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.reviews.domain.SheetCommand.Mark;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds for tests, brought about through the services by people of their own. */
@Component
public class ReviewStory {

    final CriteriaSets sets;
    final Rounds rounds;
    final Assignments assignments;
    final MySheets sheets;
    final Decisions decisions;
    final RegisteredProjects projects;
    final People people;
    final JdbcClient jdbc;
    private final Clock clock;

    ReviewStory(
            CriteriaSets sets,
            Rounds rounds,
            Assignments assignments,
            MySheets sheets,
            Decisions decisions,
            RegisteredProjects projects,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.sets = sets;
        this.rounds = rounds;
        this.assignments = assignments;
        this.sheets = sheets;
        this.decisions = decisions;
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Published criteria: A1 of 60, with words below 5 and a knock-out below 2, and A2 of 40. */
    long criteria() {
        CurrentUser admin = people.with(Role.ADMIN);
        List<Anchor> anchors = List.of(new Anchor(BigDecimal.TEN, "好", "good"), new Anchor(BigDecimal.ONE, "差", "bad"));
        return as(admin, () -> {
            long id = sets.create("标准", "Set", admin);
            BigDecimal five = BigDecimal.valueOf(5);
            BigDecimal two = BigDecimal.valueOf(2);
            sets.add(
                    id,
                    new CriterionCommand(
                            "A1",
                            "甲",
                            "A",
                            "说明",
                            "Guidance",
                            new BigDecimal("60"),
                            10,
                            five,
                            null,
                            two,
                            anchors,
                            List.of()),
                    admin);
            sets.add(id, CriteriaSetsTest.criterion("A2", "40", anchors), admin);
            sets.publish(id, admin);
            return id;
        });
    }

    /** A round in preparation with these projects, due in so many days. */
    long round(int quorum, int days, ProjectCode... codes) {
        CurrentUser staff = people.with(Role.STAFF);
        long version = criteria();
        RoundCommand command = new RoundCommand(
                "R" + version,
                RoundMode.WRITTEN,
                version,
                Days.today(clock).plusDays(days),
                1,
                quorum,
                ConflictRule.LEGAL_PERSON,
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(15));
        return as(staff, () -> {
            long id = rounds.create(command, staff);
            for (ProjectCode code : codes) {
                rounds.put(id, code, staff);
            }
            return id;
        });
    }

    /** An open round of one project with one reviewer for each pair of marks, all handed in. */
    long scored(int quorum, ProjectCode code, int... marks) {
        long round = round(quorum, 10, code);
        for (int i = 0; i < marks.length; i += 2) {
            CurrentUser reviewer = people.with(Role.REVIEWER);
            long id = assign(round, code, reviewer);
            if (i == 0) {
                open(round);
            }
            accept(id, reviewer);
            handIn(id, reviewer, marks[i], marks[i + 1]);
        }
        return round;
    }

    ProjectCode project() {
        return projects.at(ProjectStatus.UNDER_REVIEW);
    }

    void open(long round) {
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> rounds.open(round, staff));
    }

    long assign(long round, ProjectCode code, CurrentUser reviewer) {
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> assignments.assign(round, code, reviewer.id(), "HAND", null, staff));
        return jdbc.sql("""
                        select a.id from reviews_assignment a join projects_project p on p.id = a.project_id
                        where a.round_id = ? and p.code = ? and a.reviewer_id = ?""")
                .params(round, code.value(), reviewer.id().value())
                .query(Long.class)
                .single();
    }

    Optional<Answer> accept(long id, CurrentUser reviewer) {
        return as(reviewer, () -> sheets.accept(id, reviewer));
    }

    void handIn(long id, CurrentUser reviewer, int first, int second) {
        run(reviewer, () -> sheets.handIn(id, SheetDraft.EMPTY, sheet(id, first, second), reviewer));
    }

    SheetCommand sheet(long assignment, int first, int second) {
        Map<Long, Mark> marks = new HashMap<>();
        List<Long> criteria = jdbc.sql("""
                        select c.id from reviews_criterion c join reviews_round r on r.criteria_version_id = c.version_id
                        join reviews_assignment a on a.round_id = r.id where a.id = ? order by c.position""").param(assignment).query(Long.class).list();
        marks.put(criteria.get(0), new Mark(BigDecimal.valueOf(first), "理由"));
        marks.put(criteria.get(1), new Mark(BigDecimal.valueOf(second), null));
        return new SheetCommand(marks, Advice.APPROVE, Yuan.of(500_000), "意见");
    }

    MotionCommand approval(String reason) {
        return new MotionCommand(
                Outcome.APPROVE,
                Yuan.of(1_000_000),
                Stage.PROTOTYPE,
                reason.isEmpty() ? null : reason,
                null,
                null,
                null,
                "2026-12",
                Days.today(clock));
    }

    static <T> T as(CurrentUser user, Supplier<T> work) {
        return People.as(user, work);
    }

    static void run(CurrentUser user, Runnable work) {
        People.as(user, () -> {
            work.run();
            return true;
        });
    }
}
