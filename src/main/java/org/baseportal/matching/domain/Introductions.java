package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.matching.IntroductionMoved;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins introductions and takes them on, one step after the other. Trigger matching_introduction_guarded. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class Introductions {

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Introductions(
            JdbcClient jdbc,
            Suggestions suggestions,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What is planned next. */
    public record Plan(@Nullable String step, @Nullable LocalDate on, long person) {}

    /**
     * Recommends an organisation to a project.
     *
     * @throws ConflictException if something vetoes it, or the pair is under way already
     */
    public long begin(ProjectCode code, PartnerId partner, CapabilityKind kind, Plan plan, CurrentUser by) {
        Suggestion pair = suggestions.pair(code, partner, by);
        // held until the end, so that two people who begin the same pair at once meet here
        jdbc.sql("select id from projects_project where id = ? for update")
                .param(pair.need().id())
                .query(Long.class)
                .single();
        pair = suggestions.pair(code, partner, by);
        if (!pair.vetoes().isEmpty()) {
            throw new ConflictException("matching.veto." + pair.vetoes().get(0).name());
        }
        refuseStranger(plan.person());
        long id = jdbc.sql("""
                insert into matching_introduction (id, project_id, partner_id, kind, score, next_step, next_on,
                    person_id, begun_by, begun_at, moved_at)
                values (nextval('matching_introduction_seq'), :project, :partner, :kind, :score, :step, :on,
                    :person, :by, :at, :at)
                returning id""")
                .param("project", pair.need().id())
                .param("partner", pair.offer().id())
                .param("kind", kind.name())
                .param("score", pair.total())
                .param("step", plan.step())
                .param("on", plan.on())
                .param("person", plan.person())
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        record(id, null, IntroductionStatus.RECOMMENDED, null, by);
        jdbc.sql("delete from matching_pair where project_id = ? and partner_id = ?")
                .params(pair.need().id(), pair.offer().id())
                .update();
        publish(id, pair.need().id(), pair.offer().id(), IntroductionStatus.RECOMMENDED);
        return id;
    }

    private void refuseStranger(long person) {
        boolean staff = accounts.activeWith(Role.STAFF).stream()
                .anyMatch(user -> user.id().equals(new UserId(person)));
        if (!staff) {
            throw new ConflictException("matching.introduction.stranger");
        }
    }

    private record Now(long project, long partner, IntroductionStatus status, long version) {}

    private Now lock(long id, long version) {
        Now now = jdbc.sql("select project_id, partner_id, status, version from matching_introduction where id = ?"
                        + " for update")
                .param(id)
                .query((row, i) -> new Now(
                        row.getLong("project_id"),
                        row.getLong("partner_id"),
                        IntroductionStatus.valueOf(row.getString("status")),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFoundException::new);
        if (now.version() != version) {
            throw new ConflictException("matching.introduction.changed");
        }
        return now;
    }

    /**
     * Takes an introduction to another status.
     *
     * @param reason why, if it is declined
     * @throws ConflictException if that is not the next step, or somebody was faster
     */
    public void move(
            long id,
            long version,
            IntroductionStatus to,
            @Nullable DeclineReason reason,
            @Nullable String words,
            CurrentUser by) {
        Now now = lock(id, version);
        if (!now.status().successors().contains(to) || (to == IntroductionStatus.DECLINED) != (reason != null)) {
            throw new ConflictException("matching.introduction.illegal");
        }
        jdbc.sql("""
                update matching_introduction set status = :to, decline_reason = :reason, moved_at = :at,
                    next_step = null, next_on = null, version = version + 1 where id = :id""")
                .param("to", to.name())
                .param("reason", reason == null ? null : reason.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        record(id, now.status(), to, words, by);
        publish(id, now.project(), now.partner(), to);
    }

    /** Says what comes next, when, and who does it. */
    public void plan(long id, long version, Plan plan, CurrentUser by) {
        Now now = lock(id, version);
        if (!now.status().isOpen()) {
            throw new ConflictException("matching.introduction.ended");
        }
        refuseStranger(plan.person());
        jdbc.sql("""
                update matching_introduction set next_step = :step, next_on = :on, person_id = :person,
                    moved_at = :at, version = version + 1 where id = :id""")
                .param("step", plan.step())
                .param("on", plan.on())
                .param("person", plan.person())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (plan.step() != null) {
            record(id, now.status(), now.status(), plan.step(), by);
        }
    }

    /** Writes something down that is no step of its own; the introduction is silent no longer. */
    public void remark(long id, String words, CurrentUser by) {
        IntroductionStatus status = jdbc.sql("update matching_introduction set moved_at = :at, version = version + 1"
                        + " where id = :id returning status")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(String.class)
                .optional()
                .map(IntroductionStatus::valueOf)
                .orElseThrow(NotFoundException::new);
        record(id, status, status, words, by);
    }

    private void record(
            long id, @Nullable IntroductionStatus from, IntroductionStatus to, @Nullable String words, CurrentUser by) {
        jdbc.sql("""
                insert into matching_step (id, introduction_id, from_status, to_status, words, by_id, by_name, at)
                values (nextval('matching_step_seq'), :id, :from, :to, :words, :by, :name, :at)""")
                .param("id", id)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("words", words)
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void publish(long id, long project, long partner, IntroductionStatus status) {
        events.publishEvent(new IntroductionMoved(id, new ProjectId(project), new PartnerId(partner), status));
    }
}
