package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.ReviewEvent.ReviewDeclined;
import org.baseportal.reviews.ReviewEvent.ReviewerAssigned;
import org.baseportal.reviews.ReviewEvent.ReviewerWithdrawn;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews what: assigned, taken off, and a conflict lifted. A conflict the portal finds stands from the beginning. */
@Service("reviewsAssignments")
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Assignments {

    private final AssignmentReader reader;
    private final RoundReader rounds;
    private final ConflictFinder conflicts;
    private final ReviewAccess access;
    private final SheetStore sheets;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            AssignmentReader reader,
            RoundReader rounds,
            ConflictFinder conflicts,
            ReviewAccess access,
            SheetStore sheets,
            Accounts accounts,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.access = access;
        this.sheets = sheets;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Assigns a reviewer. Where the portal finds a conflict the assignment stands in conflict and blocks everything.
     *
     * @param how by hand, by suggestion or in bulk
     * @param why the reason of a suggestion, as a code with a number
     * @return the conflict that was found, if any
     */
    public Optional<Answer> assign(
            long roundId, ProjectCode code, UserId reviewer, String how, @Nullable String why, CurrentUser by) {
        Round round = rounds.lock(roundId);
        if (round.state() == RoundState.CLOSED || round.isOver(clock.instant())) {
            throw new ConflictException("reviews.round.over");
        }
        boolean reviews = jdbc.sql("select exists (select 1 from accounts_user u join accounts_user_role o"
                        + " on o.user_id = u.id and o.role = 'REVIEWER' where u.id = ? and u.active)")
                .param(reviewer.value())
                .query(Boolean.class)
                .single();
        if (!reviews) {
            throw new ConflictException("reviews.assign.noReviewer");
        }
        long project = projectIn(roundId, code);
        Optional<Answer> conflict = conflicts.of(project, reviewer.value(), round.conflictRule());
        int added = insert(roundId, project, reviewer.value(), conflict.orElse(null), how, why, by);
        if (added == 0) {
            throw new ConflictException("reviews.assign.already");
        }
        announce(round, project, code, reviewer, conflict.isPresent(), by);
        record("assign", code, by, null, new FieldChange("reviewer", null, name(reviewer)));
        return conflict;
    }

    private int insert(
            long round,
            long project,
            long reviewer,
            @Nullable Answer conflict,
            String how,
            @Nullable String why,
            CurrentUser by) {
        return jdbc.sql("""
                        insert into reviews_assignment (id, round_id, project_id, reviewer_id, state, answer, how, why,
                            assigned_by, assigned_at)
                        values (nextval('reviews_assignment_seq'), :round, :project, :reviewer, :state, :answer, :how,
                            :why, :by, :at)
                        on conflict (round_id, project_id, reviewer_id) do update set state = excluded.state,
                            answer = excluded.answer, answer_note = null, answered_at = null, how = excluded.how,
                            why = excluded.why, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at,
                            undertaken_at = null, lifted_by = null, lifted_at = null, lift_reason = null,
                            version = reviews_assignment.version + 1
                        where reviews_assignment.state in ('WITHDRAWN', 'DECLINED')""")
                .param("round", round)
                .param("project", project)
                .param("reviewer", reviewer)
                .param("state", conflict == null ? "ASSIGNED" : "CONFLICT")
                .param("answer", conflict == null ? null : conflict.name())
                .param("how", how)
                .param("why", why)
                .param("by", by.id().value())
                .param("at", now())
                .update();
    }

    private void announce(
            Round round, long project, ProjectCode code, UserId reviewer, boolean conflict, CurrentUser by) {
        access.refresh(code, project, reviewer.value());
        if (round.state() == RoundState.OPEN && !conflict) {
            long id = jdbc.sql("select id from reviews_assignment where round_id = ? and project_id = ?"
                            + " and reviewer_id = ?")
                    .params(round.id(), project, reviewer.value())
                    .query(Long.class)
                    .single();
            events.publishEvent(new ReviewerAssigned(id, code, reviewer, round.dueOn(), by.id(), clock.instant()));
        }
    }

    private long projectIn(long round, ProjectCode code) {
        return jdbc.sql("select rp.project_id from reviews_round_project rp join projects_project p"
                        + " on p.id = rp.project_id where rp.round_id = ? and p.code = ?")
                .params(round, code.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Takes a reviewer off; a sheet of his is void, with the reason. */
    public void withdraw(long id, String reason, CurrentUser by) {
        Assignment assignment = reader.lock(id);
        if (!assignment.state().successors().contains(AssignmentState.WITHDRAWN)) {
            throw new ConflictException("reviews.assign.notPossible");
        }
        sheets.voidSheet(id, reason);
        move(id, AssignmentState.WITHDRAWN);
        access.refresh(assignment.projectCode(), assignment.projectId(), assignment.reviewerId());
        UserId reviewer = new UserId(assignment.reviewerId());
        events.publishEvent(new ReviewerWithdrawn(id, assignment.projectCode(), reviewer, by.id(), clock.instant()));
        record("unassign", assignment.projectCode(), by, reason, reviewerChange(assignment));
    }

    /** Notes a conflict that came up otherwise; a sheet of his is void. */
    public void noteConflict(long id, Answer conflict, String note, CurrentUser by) {
        Assignment assignment = reader.lock(id);
        if (!conflict.isConflict() || !assignment.state().successors().contains(AssignmentState.CONFLICT)) {
            throw new ConflictException("reviews.assign.notPossible");
        }
        sheets.voidSheet(id, note);
        jdbc.sql("update reviews_assignment set state = 'CONFLICT', answer = ?, answer_note = ?, answered_at = ?,"
                        + " version = version + 1 where id = ?")
                .params(conflict.name(), note, now(), id)
                .update();
        access.refresh(assignment.projectCode(), assignment.projectId(), assignment.reviewerId());
        UserId reviewer = new UserId(assignment.reviewerId());
        events.publishEvent(new ReviewDeclined(id, assignment.projectCode(), reviewer, true, by.id(), clock.instant()));
        record("conflict", assignment.projectCode(), by, note, reviewerChange(assignment));
    }

    /** Lifts a conflict: by an administrator who is not the reviewer, with a reason that stands in the file. */
    @PreAuthorize("hasRole('ADMIN')")
    public void lift(long id, String reason, CurrentUser by) {
        Assignment assignment = reader.lock(id);
        if (assignment.state() != AssignmentState.CONFLICT) {
            throw new ConflictException("reviews.assign.notPossible");
        }
        if (assignment.reviewerId() == by.id().value()) {
            throw new RefusedException("reviews.assign.liftOwn");
        }
        jdbc.sql("""
                        update reviews_assignment set state = 'ASSIGNED', lifted_by = :by, lifted_at = :at,
                            lift_reason = :reason, version = version + 1 where id = :id""")
                .param("by", by.id().value())
                .param("at", now())
                .param("reason", reason)
                .param("id", id)
                .update();
        access.refresh(assignment.projectCode(), assignment.projectId(), assignment.reviewerId());
        if (assignment.roundState() == RoundState.OPEN) {
            UserId reviewer = new UserId(assignment.reviewerId());
            events.publishEvent(new ReviewerAssigned(
                    id, assignment.projectCode(), reviewer, assignment.dueOn(), by.id(), clock.instant()));
        }
        record("lift", assignment.projectCode(), by, reason, reviewerChange(assignment));
    }

    /** The assignments of a project in a round, for the page where they are made. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public List<Assignment> of(long roundId, ProjectCode code) {
        return reader.ofProject(roundId, projectIn(roundId, code));
    }

    private void move(long id, AssignmentState state) {
        jdbc.sql("update reviews_assignment set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    private static FieldChange reviewerChange(Assignment assignment) {
        return new FieldChange("reviewer", assignment.reviewerName(), null);
    }

    private String name(UserId user) {
        return accounts.find(user).map(UserSummary::displayName).orElse("");
    }

    private void record(String action, ProjectCode code, CurrentUser by, @Nullable String reason, FieldChange change) {
        audit.record(
                new AuditEntry("review", code.value(), action, by.id(), by.displayName(), reason, List.of(change)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
