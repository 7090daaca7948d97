package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.matching.domain.Introductions.Plan;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of meetings; where both want to go on, the introduction begins or moves on to the meeting. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class MeetingResults {

    private final JdbcClient jdbc;
    private final EventReader events;
    private final Introductions introductions;
    private final IntroductionList list;
    private final Clock clock;

    MeetingResults(
            JdbcClient jdbc, EventReader events, Introductions introductions, IntroductionList list, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.introductions = introductions;
        this.list = list;
        this.clock = clock;
    }

    /** What became of a meeting, and what comes next if it goes on. */
    public record Result(
            MeetingState state,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn) {}

    /**
     * Notes a result.
     *
     * @throws ConflictException if the event is over or still to come, somebody was faster, or the pair may not be
     *     introduced
     */
    public void note(long event, long id, long version, Result result, CurrentUser by) {
        MatchEvent held = events.find(event).orElseThrow(NotFoundException::new);
        if (jdbc.sql("select id from matching_meeting where event_id = ? and id = ? for update")
                .params(event, id)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw new NotFoundException();
        }
        Meeting meeting = events.meeting(event, id).orElseThrow();
        if (!held.isPlanned()) {
            throw new ConflictException("matching.event.over");
        }
        if (held.heldOn().isAfter(Days.today(clock))) {
            throw new ConflictException("matching.event.early");
        }
        if (meeting.version() != version) {
            throw new ConflictException("matching.introduction.changed");
        }
        Long introduction =
                result.state() == MeetingState.FOLLOW_UP ? goOn(held, meeting, result, by) : meeting.introduction();
        jdbc.sql("""
                update matching_meeting set state = :state, words = :words, introduction_id = :introduction,
                    noted_by = :by, noted_at = :at, version = version + 1 where id = :id""")
                .param("state", result.state().name())
                .param("words", result.words())
                .param("introduction", introduction)
                .param("by", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private Long goOn(MatchEvent event, Meeting meeting, Result result, CurrentUser by) {
        long person = meeting.person() == null ? by.id().value() : meeting.person();
        PartnerId partner = new PartnerId(meeting.partner());
        ProjectCode code = ProjectCode.parse(meeting.code()).orElseThrow();
        Optional<Introduction> open = list.ofProject(code).stream()
                .filter(one ->
                        one.partner() == meeting.partner() && one.status().isOpen())
                .findFirst();
        long id = open.map(Introduction::id)
                .orElseGet(() -> introductions.begin(code, partner, meeting.kind(), new Plan(null, null, person), by));
        String words = result.words() == null ? event.title() : event.title() + "\n" + result.words();
        boolean moved = false;
        for (Introduction at = now(id); at.status().compareTo(IntroductionStatus.MEETING) < 0; at = now(id)) {
            IntroductionStatus next = at.status().next().orElseThrow();
            introductions.move(
                    id, at.version(), next, null, next == IntroductionStatus.MEETING ? words : event.title(), by);
            moved = true;
        }
        if (!moved) {
            introductions.remark(id, words, by);
        }
        if (result.nextStep() != null || result.nextOn() != null) {
            introductions.plan(id, now(id).version(), new Plan(result.nextStep(), result.nextOn(), person), by);
        }
        return id;
    }

    private Introduction now(long id) {
        return list.find(id).orElseThrow();
    }
}
