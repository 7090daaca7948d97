package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.ReviewEvent;
import org.baseportal.reviews.ReviewEvent.ReviewReminded;
import org.baseportal.reviews.ReviewEvent.RoundLate;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Reminders: seven, three and one days before and once after, each once, and no flood after a long stop. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class RemindersTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final List<ReviewEvent> told = new ArrayList<>();

    @Test
    void eachStepIsToldOnceOnItsDayAndNothingOnOthers() {
        long round = openRound(people.with(Role.REVIEWER));
        LocalDate due = due(round);
        assertThat(on(round, due.minusDays(8))).isEmpty();
        assertThat(on(round, due.minusDays(7))).containsExactly(7);
        assertThat(on(round, due.minusDays(6))).isEmpty();
        assertThat(on(round, due.minusDays(3))).containsExactly(3);
        assertThat(on(round, due.minusDays(1))).containsExactly(1);
        assertThat(on(round, due)).isEmpty();
        assertThat(on(round, due.plusDays(1))).containsExactly(0);
        assertThat(on(round, due.plusDays(2))).isEmpty();
        assertThat(lates(round)).hasSize(1);
    }

    @Test
    void afterALongStopOnlyWhatHoldsTodayIsTold() {
        long round = openRound(people.with(Role.REVIEWER));
        LocalDate due = due(round);
        assertThat(on(round, due.minusDays(2))).containsExactly(3);
        long other = openRound(people.with(Role.REVIEWER));
        assertThat(on(other, due(other).plusDays(30))).isEmpty();
        assertThat(lates(other)).isEmpty();
    }

    @Test
    void whoHandedInOrDeclinedIsLeftAloneAndAnotherDeadlineBeginsAgain() {
        CurrentUser done = people.with(Role.REVIEWER);
        CurrentUser open = people.with(Role.REVIEWER);
        long round = openRound(done, open);
        long id = jdbc.sql("select id from reviews_assignment where round_id = ? and reviewer_id = ?")
                .params(round, done.id().value())
                .query(Long.class)
                .single();
        story.accept(id, done);
        story.handIn(id, done, 9, 8);
        assertThat(on(round, due(round).minusDays(3))).containsExactly(3);
        jdbc.sql("update reviews_round set due_on = due_on + 2 where id = ?")
                .param(round)
                .update();
        assertThat(on(round, due(round).minusDays(3))).containsExactly(3);
    }

    @Test
    void whoWasAskedOnlyNowIsNotRemindedAtOnce() {
        long round = openRound(people.with(Role.REVIEWER));
        LocalDate day = due(round).minusDays(3);
        jdbc.sql("update reviews_assignment set assigned_at = ? where round_id = ?")
                .params(Timestamp.from(Days.startOf(day).plusSeconds(60)), round)
                .update();
        assertThat(on(round, day)).isEmpty();
        assertThat(on(round, day.plusDays(1))).isEmpty();
        assertThat(on(round, due(round).minusDays(1))).containsExactly(1);
    }

    @Test
    void fourInstancesRemindOnceAndTheDatabaseForgetsNothing() throws Exception {
        long round = openRound(people.with(Role.REVIEWER));
        Instant at = Days.startOf(due(round).minusDays(7)).plusSeconds(3600);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> instances = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                instances.add(() -> {
                    remind(at);
                    return true;
                });
            }
            pool.invokeAll(instances);
        } finally {
            pool.shutdownNow();
        }
        assertThat(steps(round)).containsExactly(7);
        assertThatThrownBy(() -> jdbc.sql("delete from reviews_reminder").update())
                .isInstanceOf(DataAccessException.class);
    }

    private long openRound(CurrentUser... reviewers) {
        ProjectCode code = story.project();
        long round = story.round(1, 20, code);
        for (CurrentUser reviewer : reviewers) {
            story.assign(round, code, reviewer);
        }
        story.open(round);
        return round;
    }

    private LocalDate due(long round) {
        return jdbc.sql("select due_on from reviews_round where id = ?")
                .param(round)
                .query(LocalDate.class)
                .single();
    }

    private List<Integer> on(long round, LocalDate day) {
        synchronized (told) {
            told.removeIf(it -> it instanceof ReviewReminded);
        }
        remind(Days.startOf(day).plusSeconds(8 * 3600));
        return steps(round);
    }

    private void remind(Instant at) {
        Reminders reminders = new Reminders(
                jdbc,
                event -> {
                    synchronized (told) {
                        told.add((ReviewEvent) event);
                    }
                },
                Clock.fixed(at, ZoneOffset.UTC));
        transaction.executeWithoutResult(tx -> reminders.remind());
    }

    private List<Integer> steps(long round) {
        synchronized (told) {
            return told.stream()
                    .filter(it -> it instanceof ReviewReminded r && r.roundId() == round)
                    .map(it -> ((ReviewReminded) it).step())
                    .toList();
        }
    }

    private List<ReviewEvent> lates(long round) {
        return told.stream()
                .filter(it -> it instanceof RoundLate r && r.roundId() == round)
                .toList();
    }
}
