package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStep;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.domain.FormalCheck.Answered;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Formal checks: the answers are kept and the project moves in one transaction, once for each submission. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class FormalChecks {

    private final CallReader calls;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final Clock clock;

    FormalChecks(CallReader calls, Projects projects, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.projects = projects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered in a check, in order; empty while it waits. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Answered> answers(long submission) {
        return jdbc.sql("select position, fits, note from reviews_formal_answer where submission_id = ?"
                        + " order by position")
                .param(submission)
                .query(Answered.class)
                .list();
    }

    /** Checks a submission: the latest of its project, which waits for it. */
    public void check(long submissionId, FormalCheck check, CurrentUser by) {
        Place place =
                jdbc.sql("""
                        select s.project_id, p.code, p.status = 'SUBMITTED' and not exists (
                            select 1 from reviews_submission l where l.project_id = s.project_id and l.number > s.number)
                            as waits
                        from reviews_submission s join projects_project p on p.id = s.project_id
                        where s.id = ? for update of p""").param(submissionId).query(Place.class).optional().orElseThrow(NotFoundException::new);
        Call call = calls.ofProject(place.projectId()).orElseThrow(NotFoundException::new);
        if (!place.waits()) {
            throw new ConflictException("reviews.check.done", place.code());
        }
        refuseUnlessWhole(call, check);
        int written = jdbc.sql("""
                        insert into reviews_formal_check (submission_id, outcome, reason, due_on, checked_by, checked_at)
                        values (:id, :outcome, :reason, :dueOn, :by, :at) on conflict do nothing""")
                .param("id", submissionId)
                .param("outcome", check.outcome().name())
                .param("reason", check.reason())
                .param("dueOn", check.outcome() == CheckOutcome.RETURNED ? check.dueOn() : null)
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            throw new ConflictException("reviews.check.done", place.code());
        }
        for (Answered answer : check.answers()) {
            jdbc.sql("insert into reviews_formal_answer (submission_id, position, fits, note)"
                            + " values (:id, :position, :fits, :note)")
                    .param("id", submissionId)
                    .param("position", answer.position())
                    .param("fits", answer.fits())
                    .param("note", answer.fits() ? null : answer.note())
                    .update();
        }
        ProjectStep step = new ProjectStep(
                check.outcome().verb(),
                check.reason(),
                check.outcome() == CheckOutcome.RETURNED ? check.dueOn() : null,
                null,
                null);
        projects.step(new ProjectCode(place.code()), step, by);
    }

    private void refuseUnlessWhole(Call call, FormalCheck check) {
        boolean whole = check.answers().size() == call.items().size()
                && check.answers().stream().allMatch(answer -> answer.fits() || answer.note() != null);
        if (!whole) {
            throw new ConflictException("reviews.check.incomplete");
        }
        if ((check.outcome() == CheckOutcome.ACCEPTED) == check.isWrong()) {
            throw new ConflictException("reviews.check.againstAnswers");
        }
        if (check.outcome() != CheckOutcome.ACCEPTED && check.reason() == null) {
            throw new ConflictException("reviews.check.reasonMissing");
        }
        if (check.outcome() == CheckOutcome.RETURNED
                && (check.dueOn() == null || check.dueOn().isBefore(Days.today(clock)))) {
            throw new ConflictException("reviews.check.dayMissing");
        }
    }

    /** The project behind a submission, locked. */
    record Place(long projectId, String code, boolean waits) {}
}
