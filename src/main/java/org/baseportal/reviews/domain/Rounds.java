package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.ReviewEvent.RoundDateMoved;
import org.baseportal.reviews.ReviewEvent.RoundOpened;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds and their life. The staff run them; who decides or looks on reads them. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Rounds {

    private final RoundReader reader;
    private final Projects projects;
    private final RoundOpening opening;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            RoundReader reader,
            Projects projects,
            RoundOpening opening,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.projects = projects;
        this.opening = opening;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The rounds, running ones first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Round> all() {
        return reader.all();
    }

    /** One round. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public Round find(long id) {
        return reader.find(id).orElseThrow(NotFoundException::new);
    }

    /** The rounds a project stood in that have begun, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Round> ofProject(ProjectId project) {
        return reader.ofProject(project.value());
    }

    /** A new round that is being prepared; returns its id. */
    public long create(RoundCommand command, CurrentUser by) {
        refuseUnlessPublished(command.criteriaVersionId());
        long id = jdbc.sql("select nextval('reviews_round_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into reviews_round (id, name, mode, criteria_version_id, due_on, minimum_reviewers, quorum,
                            conflict_rule, pass_mark, spread_mark, created_by, created_at)
                        values (:id, :name, :mode, :criteria, :dueOn, :minimum, :quorum, :rule, :pass, :spread, :by, :at)
                        """)
                .param("id", id)
                .param("criteria", command.criteriaVersionId())
                .param("by", by.id().value())
                .param("at", now())
                .params(named(command))
                .update();
        record(id, "create", null, by, List.of(new FieldChange("name", null, command.name())));
        return id;
    }

    /** Changes a round. Once it is open its criteria stay, and another deadline needs a reason, for all alike. */
    public void edit(long id, long seen, RoundCommand command, @Nullable String reason, CurrentUser by) {
        Round old = reader.lock(id);
        if (old.version() != seen) {
            throw new ConflictException("reviews.round.changedMeanwhile");
        }
        if (old.state() == RoundState.CLOSED) {
            throw new ConflictException("reviews.round.isClosed");
        }
        boolean open = old.state() == RoundState.OPEN;
        if (!open) {
            refuseUnlessPublished(command.criteriaVersionId());
        } else if (old.criteriaVersionId() != command.criteriaVersionId()) {
            throw new ConflictException("reviews.round.criteriaStay");
        }
        if (open && !old.dueOn().equals(command.dueOn()) && reason == null) {
            throw new ConflictException("reviews.round.extendReason");
        }
        jdbc.sql("""
                        update reviews_round set name = :name, mode = :mode, criteria_version_id = :criteria,
                            due_on = :dueOn, minimum_reviewers = :minimum, quorum = :quorum, conflict_rule = :rule,
                            pass_mark = :pass, spread_mark = :spread, version = version + 1
                        where id = :id""")
                .param("id", id)
                .param("criteria", command.criteriaVersionId())
                .params(named(command))
                .update();
        if (open && !old.dueOn().equals(command.dueOn())) {
            events.publishEvent(new RoundDateMoved(id, command.name(), command.dueOn(), by.id(), clock.instant()));
        }
        record(id, "edit", reason, by, changes(old, command));
    }

    private static List<FieldChange> changes(Round old, RoundCommand now) {
        List<FieldChange> changes = new ArrayList<>();
        if (!old.dueOn().equals(now.dueOn())) {
            changes.add(
                    new FieldChange("dueOn", old.dueOn().toString(), now.dueOn().toString()));
        }
        if (old.quorum() != now.quorum()) {
            changes.add(new FieldChange("quorum", String.valueOf(old.quorum()), String.valueOf(now.quorum())));
        }
        return changes;
    }

    private static Map<String, Object> named(RoundCommand command) {
        Map<String, Object> named = new HashMap<>();
        named.put("name", command.name());
        named.put("mode", command.mode().name());
        named.put("dueOn", command.dueOn());
        named.put("minimum", command.minimumReviewers());
        named.put("quorum", command.quorum());
        named.put("rule", command.conflictRule().name());
        named.put("pass", command.passMark());
        named.put("spread", command.spreadMark());
        return named;
    }

    private void refuseUnlessPublished(long criteria) {
        boolean published = jdbc.sql("select exists (select 1 from reviews_criteria_version"
                        + " where id = ? and state = 'PUBLISHED')")
                .param(criteria)
                .query(Boolean.class)
                .single();
        if (!published) {
            throw new ConflictException("reviews.round.criteriaNotPublished");
        }
    }

    /** Begins the review: from here on the reviewers see what is theirs. */
    public void open(long id, CurrentUser by) {
        Round round = reader.lock(id);
        if (!round.state().successors().contains(RoundState.OPEN)) {
            throw new ConflictException("reviews.round.notDraft");
        }
        if (round.projects() == 0) {
            throw new ConflictException("reviews.round.noProjects");
        }
        if (round.isOver(clock.instant())) {
            throw new ConflictException("reviews.round.duePassed", round.dueOn().toString());
        }
        refuseUnlessPublished(round.criteriaVersionId());
        jdbc.sql("update reviews_round set state = 'OPEN', opened_at = ?, version = version + 1 where id = ?")
                .params(now(), id)
                .update();
        record(id, "open", null, by, List.of());
        opening.tell(round, by.id(), clock.instant());
        events.publishEvent(new RoundOpened(id, round.name(), by.id(), clock.instant()));
    }

    /** Ends a round; what is not decided may stand in another one. */
    public void close(long id, CurrentUser by) {
        Round round = reader.lock(id);
        if (!round.state().successors().contains(RoundState.CLOSED)) {
            throw new ConflictException("reviews.round.notOpen");
        }
        jdbc.sql("update reviews_round set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .params(now(), id)
                .update();
        opening.end(round, by.id(), clock.instant());
        jdbc.sql("update reviews_round_project set active = false where round_id = ?")
                .param(id)
                .update();
        record(id, "close", null, by, List.of());
    }

    /** Puts a project that is under review into a round. */
    public void put(long id, ProjectCode code, CurrentUser by) {
        Round round = reader.lock(id);
        if (round.state() == RoundState.CLOSED) {
            throw new ConflictException("reviews.round.isClosed");
        }
        ProjectSummary project = projects.find(code, by).orElseThrow(NotFoundException::new);
        if (project.status() != ProjectStatus.UNDER_REVIEW) {
            throw new ConflictException("reviews.round.notUnderReview", code.value());
        }
        int put = jdbc.sql("""
                        insert into reviews_round_project (round_id, project_id, position, added_by, added_at)
                        select :round, :project, coalesce(max(position), 0) + 1, :by, :at
                        from reviews_round_project where round_id = :round
                        on conflict do nothing""")
                .param("round", id)
                .param("project", project.id().value())
                .param("by", by.id().value())
                .param("at", now())
                .update();
        if (put == 0) {
            throw new ConflictException("reviews.round.projectElsewhere", code.value());
        }
        record(id, "project-put", null, by, List.of(new FieldChange("project", null, code.value())));
    }

    /** The projects under review that stand in no running round, by code. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        return jdbc.sql("""
                        select p.code, p.title_zh, p.title_en from projects_project p
                        where p.status = 'UNDER_REVIEW' and not p.archived and not exists
                            (select 1 from reviews_round_project r where r.project_id = p.id and r.active)
                        order by p.id limit 500""").query(Candidate.class).list();
    }

    private void record(long id, String action, @Nullable String reason, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry("round", String.valueOf(id), action, by.id(), by.displayName(), reason, changes));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A project that may be put into a round. */
    public record Candidate(
            String code, String titleZh, @Nullable String titleEn) {}
}
