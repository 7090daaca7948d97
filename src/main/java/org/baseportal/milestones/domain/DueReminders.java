package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.milestones.MilestoneEvent.MilestoneDue;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestonesDue;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds 30, 7 and 1 days before a milestone's day and every week after it. Only the mark that holds today is told:
 * what a stop of the portal missed is not made up for. The key of {@code milestones_reminder} lets nobody be told twice,
 * and whoever has much at once is told of it in one sentence.
 */
@Service
@TrustedCaller("the daily job; tells each person of the milestones he looks after")
class DueReminders {

    /** The most that a person is told one by one. */
    static final int ONE_BY_ONE = 5;

    private static final String REMIND = """
            with told as (
                insert into milestones_reminder (milestone_id, due_on, mark, user_id, reminded_at)
                select d.id, d.day, d.mark, d.owner, cast(:at as timestamptz)
                from (select m.id, l.day, coalesce(m.owner_id, p.owner_id) as owner,
                          case when l.day < :today then (cast(:today as date) - l.day) / 7 * 7
                               when l.day - :today <= 1 then -1 when l.day - :today <= 7 then -7 else -30 end as mark
                      from milestones_milestone m
                      join projects_project p on p.id = m.project_id
                      left join milestones_term t on t.milestone_id = m.id
                      cross join lateral (select least(m.due_on, t.due_on) as day) l
                      where m.status in ('PLANNED', 'STARTED', 'RETURNED')
                        and p.status in ('APPROVED', 'INCUBATING') and not p.archived
                        and l.day <= cast(:today as date) + 30) d
                where d.owner is not null and d.mark <> 0
                order by d.id
                on conflict do nothing
                returning milestone_id, due_on, mark, user_id)
            select told.*, p.code from told
            join milestones_milestone m on m.id = told.milestone_id
            join projects_project p on p.id = m.project_id order by told.due_on, told.milestone_id""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueReminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds of what is to be reminded of today. */
    @Transactional
    public void remind() {
        remind(Days.today(clock));
    }

    /** The same for another day; how many were told of. */
    @Transactional
    public int remind(LocalDate today) {
        Instant now = clock.instant();
        List<MilestoneDue> due = jdbc.sql(REMIND)
                .param("today", today)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new MilestoneDue(
                        new MilestoneId(row.getLong("milestone_id")),
                        new ProjectCode(row.getString("code")),
                        new UserId(row.getLong("user_id")),
                        row.getInt("mark"),
                        row.getObject("due_on", LocalDate.class),
                        now))
                .list();
        Map<UserId, List<MilestoneDue>> byPerson =
                due.stream().collect(Collectors.groupingBy(MilestoneDue::to, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, his) -> tell(person, his, today, now));
        return due.size();
    }

    private void tell(UserId person, List<MilestoneDue> due, LocalDate today, Instant now) {
        if (due.size() <= ONE_BY_ONE) {
            due.forEach(events::publishEvent);
            return;
        }
        long overdue = due.stream().filter(one -> one.mark() > 0).count();
        events.publishEvent(new MilestonesDue(person, overdue, due.size() - overdue, today, now));
    }
}
