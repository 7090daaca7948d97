package org.baseportal.reviews.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.baseportal.calendar.WorkingDays;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long an approval is publicised: as many working days as the call of the round says, from tomorrow on. */
@Component
class NoticeRule {

    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRule(WorkingDays days, JdbcClient jdbc, Clock clock) {
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first day on which the notice of a decision of today may end; empty where none is asked. */
    Optional<LocalDate> earliest(long round) {
        return jdbc.sql("select c.notice_days from reviews_round r join reviews_call c on c.id = r.call_id"
                        + " where r.id = ? and c.notice_days > 0")
                .param(round)
                .query(Integer.class)
                .optional()
                .map(count -> days.plus(Days.today(clock), count));
    }

    /** The decision with its notice as the call asks for it; one that ends too early is refused. */
    MotionCommand apply(long round, MotionCommand motion) {
        Optional<LocalDate> earliest = earliest(round);
        if (earliest.isEmpty() || !motion.outcome().isApproval()) {
            return motion;
        }
        LocalDate end = motion.noticeEndsOn();
        if (end != null && end.isBefore(earliest.get())) {
            throw new ConflictException(
                    "reviews.decide.noticeTooShort", earliest.get().toString());
        }
        return new MotionCommand(
                motion.outcome(),
                motion.amount(),
                motion.stage(),
                motion.reason(),
                motion.condition(),
                motion.dueOn(),
                end == null ? earliest.get() : end,
                motion.minutesNumber(),
                motion.minutesOn());
    }
}
