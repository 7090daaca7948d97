package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.reviews.ReviewEvent.ReviewReminded;
import org.baseportal.reviews.ReviewEvent.RoundLate;
import org.baseportal.shared.time.Days;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds reviewers seven, three and one days before the last day of a round and once in the week after it; the staff of
 * a round when it is late. What a stop of the portal missed is not made up for: only the step that holds today is told.
 */
@Service
@TrustedCaller("the daily job; tells each reviewer of his own sheets and the staff of their round")
class Reminders {

    /** The step that holds today; nobody is reminded of what he was only asked to do after the step began. */
    private static final String STEPS = """
            select o.*, case when o.left_days < 0 then 0 when o.left_days <= 1 then 1
                             when o.left_days <= 3 then 3 else 7 end as step
            from (
                select r.id as round_id, r.name, r.due_on, r.created_by, a.reviewer_id, (r.due_on - :today) as left_days,
                    count(*) filter (where a.assigned_at < :dayStart and a.assigned_at < (
                        r.due_on - case when r.due_on < :today then -1 when r.due_on - :today <= 1 then 1
                                        when r.due_on - :today <= 3 then 3 else 7 end)
                        ::timestamp at time zone 'Asia/Shanghai') as known,
                    count(*) as missing
                from reviews_round r join reviews_assignment a on a.round_id = r.id
                left join reviews_sheet s on s.assignment_id = a.id
                where r.state = 'OPEN' and r.due_on between :today - 7 and :today + 7
                  and (a.state = 'ASSIGNED' or a.state = 'ACCEPTED' and s.state is distinct from 'FINAL')
                group by r.id, a.reviewer_id) o
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds whoever is to be reminded today and was not. */
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        LocalDate today = Days.today(clock);
        List<Missing> all = jdbc.sql(STEPS)
                .param("today", today)
                .param("dayStart", Timestamp.from(Days.startOf(today)))
                .query(Missing.class)
                .list();
        for (Missing it : all) {
            if (it.known() > 0 && isNew(it, it.reviewerId(), now)) {
                events.publishEvent(new ReviewReminded(
                        it.roundId(),
                        it.name(),
                        new UserId(it.reviewerId()),
                        it.step(),
                        it.missing(),
                        it.dueOn(),
                        now));
            }
            if (it.step() == 0 && isNew(it, 0, now)) {
                long missing = all.stream()
                        .filter(one -> one.roundId() == it.roundId())
                        .mapToLong(Missing::missing)
                        .sum();
                events.publishEvent(
                        new RoundLate(it.roundId(), it.name(), new UserId(it.createdBy()), missing, it.dueOn(), now));
            }
        }
    }

    private boolean isNew(Missing it, long reviewer, Instant now) {
        return jdbc.sql("insert into reviews_reminder (round_id, reviewer_id, due_on, step, reminded_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(it.roundId(), reviewer, it.dueOn(), it.step(), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What one reviewer has not handed in of one round; {@code known} of it long enough to be reminded. */
    record Missing(
            long roundId,
            String name,
            LocalDate dueOn,
            long createdBy,
            long reviewerId,
            int step,
            long known,
            long missing) {}
}
