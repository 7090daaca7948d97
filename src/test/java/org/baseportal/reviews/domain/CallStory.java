package org.baseportal.reviews.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.reviews.domain.FormalCheck.Answered;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls for tests, brought about through the services by people of their own. */
@Component
public class CallStory {

    final Calls calls;
    final CallEntries entries;
    final FormalChecks checks;
    final RegisteredProjects projects;
    private final ReviewStory story;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallStory(
            Calls calls,
            CallEntries entries,
            FormalChecks checks,
            RegisteredProjects projects,
            ReviewStory story,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.checks = checks;
        this.projects = projects;
        this.story = story;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CallCommand command(@Nullable Integer perUnit, @Nullable Integer perPi, List<ProductKind> kinds) {
        LocalDate today = Days.today(clock);
        return new CallCommand(
                "C",
                "指南",
                today,
                today.plusDays(10),
                kinds,
                perUnit,
                perPi,
                story.criteria(),
                5,
                List.of(new CallItem(1, "齐全", "Complete"), new CallItem(2, "不涉密", "Not classified")));
    }

    long draft(@Nullable Integer perUnit, @Nullable Integer perPi) {
        CurrentUser staff = people.with(Role.STAFF);
        return People.as(staff, () -> calls.create(command(perUnit, perPi, List.of()), staff));
    }

    long open(@Nullable Integer perUnit, @Nullable Integer perPi) {
        long id = draft(perUnit, perPi);
        CurrentUser staff = people.with(Role.STAFF);
        ReviewStory.run(staff, () -> calls.publish(id, staff));
        return id;
    }

    /** A project that was handed in to a call of its own and waits for its check. */
    long submission() {
        ProjectCode code = projects.draft();
        submit(open(null, null), code);
        return last(code);
    }

    void submit(long call, ProjectCode code) {
        CurrentUser staff = people.with(Role.STAFF);
        ReviewStory.run(staff, () -> entries.submit(call, code, staff));
    }

    void check(long submission, CheckOutcome outcome) {
        CurrentUser staff = people.with(Role.STAFF);
        boolean fits = outcome == CheckOutcome.ACCEPTED;
        List<Answered> answers = new ArrayList<>(List.of(new Answered(1, true, null)));
        answers.add(new Answered(2, fits, fits ? null : "缺"));
        LocalDate due = outcome == CheckOutcome.RETURNED ? Days.today(clock).plusDays(9) : null;
        ReviewStory.run(
                staff,
                () -> checks.check(submission, new FormalCheck(outcome, answers, fits ? null : "理由", due), staff));
    }

    long last(ProjectCode code) {
        return jdbc.sql("select max(s.id) from reviews_submission s join projects_project p on p.id = s.project_id"
                        + " where p.code = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }
}
