package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clocks: acts are only added, the term is where they lead. */
@Component
class ClockStore {

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The term of a milestone whose clock was started. */
    record Term(
            int clock,
            int workingDays,
            String source,
            LocalDate startedOn,
            int left,
            @Nullable LocalDate dueOn) {}

    Optional<Term> term(long milestone) {
        return jdbc.sql("select * from milestones_term where milestone_id = :id")
                .param("id", milestone)
                .query((row, number) -> new Term(
                        row.getInt("clock_id"),
                        row.getInt("working_days"),
                        row.getString("source"),
                        row.getObject("started_on", LocalDate.class),
                        row.getInt("left_days"),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    List<ClockAct> acts(long milestone) {
        return jdbc.sql("select * from milestones_clock_act where milestone_id = :id order by number")
                .param("id", milestone)
                .query((row, number) -> new ClockAct(
                        ClockAct.Kind.valueOf(row.getString("act")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(long milestone, int number, ClockAct act, CurrentUser by, Instant at) {
        jdbc.sql("""
                insert into milestones_clock_act (milestone_id, number, act, on_day, reason, actor_id, actor_name, at)
                values (:id, :number, :act, :day, :reason, :by, :byName, :at)""")
                .param("id", milestone)
                .param("number", number)
                .param("act", act.kind().name())
                .param("day", act.onDay())
                .param("reason", act.reason())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void put(long milestone, Term term) {
        jdbc.sql("""
                insert into milestones_term (milestone_id, clock_id, working_days, source, started_on, left_days, due_on,
                    stopped)
                values (:id, :clock, :days, :source, :started, :left, cast(:due as date), cast(:due as date) is null)
                on conflict (milestone_id) do update set (left_days, due_on, stopped)
                    = (excluded.left_days, excluded.due_on, excluded.stopped)""")
                .param("id", milestone)
                .param("clock", term.clock())
                .param("days", term.workingDays())
                .param("source", term.source())
                .param("started", term.startedOn())
                .param("left", term.left())
                .param("due", term.dueOn())
                .update();
    }

    /** The open milestones whose term touches a year. */
    List<Long> touching(int year) {
        return jdbc.sql("""
                select t.milestone_id from milestones_term t join milestones_milestone m on m.id = t.milestone_id
                where m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')
                  and t.started_on < make_date(:year + 1, 1, 1)
                  and (t.due_on is null or t.due_on >= make_date(:year, 1, 1)) order by t.milestone_id""").param("year", year).query(Long.class).list();
    }
}
