package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectStep;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Verb;
import org.baseportal.reviews.domain.Rounds.Candidate;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects that are handed in to a call: in time, of an eligible kind, within the limits; the database says so too. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class CallEntries {

    private static final String ENTRIES = """
            select p.code, p.title_zh, p.title_en, u.name_zh as unit, e.pi_name, p.status, s.id as submission_id, s.number,
                s.submitted_at, k.outcome as checked
            from reviews_call_entry e
            join projects_project p on p.id = e.project_id
            left join partners_partner u on u.id = e.unit_id
            join lateral (select * from reviews_submission s where s.project_id = e.project_id
                          order by s.number desc limit 1) s on true
            left join reviews_formal_check k on k.submission_id = s.id
            """;

    private final CallReader calls;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallEntries(CallReader calls, Projects projects, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.projects = projects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The projects of a call, those whose formal check waits first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<CallEntry> of(long call) {
        return jdbc.sql(ENTRIES + "where e.call_id = ? order by (p.status = 'SUBMITTED' and k.outcome is null) desc,"
                        + " e.entered_at, e.project_id limit 1000")
                .param(call)
                .query(CallEntry.class)
                .list();
    }

    /** All projects whose formal check waits, whatever the call. */
    @Transactional(readOnly = true)
    public List<CallEntry> waiting() {
        return jdbc.sql(ENTRIES
                        + "where p.status = 'SUBMITTED' and k.outcome is null order by s.submitted_at limit 500")
                .query(CallEntry.class)
                .list();
    }

    /** Drafts that may be handed in to this call. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Call call) {
        return jdbc.sql("""
                        select p.code, p.title_zh, p.title_en from projects_project p
                        where p.status = 'DRAFT' and not p.archived
                          and (:all or p.product_kind in (:kinds)) order by p.id desc limit 500""")
                .param("all", call.kinds().isEmpty())
                .param(
                        "kinds",
                        call.kinds().isEmpty()
                                ? List.of("")
                                : call.kinds().stream().map(Enum::name).toList())
                .query(Candidate.class)
                .list();
    }

    /** Hands a draft in to a call: the project is submitted, and what it says is frozen, in one transaction. */
    public void submit(long callId, ProjectCode code, CurrentUser by) {
        Call call = calls.lock(callId);
        ProjectSummary project = projects.find(code, by).orElseThrow(NotFoundException::new);
        switch (call.phase(clock.instant())) {
            case DRAFT -> throw new ConflictException("reviews.call.isDraft");
            case AHEAD ->
                throw new ConflictException(
                        "reviews.call.notYet", call.opensOn().toString());
            case OVER ->
                throw new ConflictException("reviews.call.over", call.closesOn().toString());
            case OPEN -> enter(call, project, by);
        }
        projects.step(code, ProjectStep.of(Verb.SUBMIT, null), by);
    }

    private void enter(Call call, ProjectSummary project, CurrentUser by) {
        if (project.status() != ProjectStatus.DRAFT) {
            throw new ConflictException("reviews.call.notDraft", project.code().value());
        }
        Applicant applicant =
                jdbc.sql("""
                        select coalesce(o.merged_into, o.id) as unit_id, p.pi_name, p.product_kind from projects_project p
                        left join partners_partner o on o.id = coalesce(p.carrying_unit_id, p.origin_institution_id)
                        where p.id = ?""").param(project.id().value()).query(Applicant.class).single();
        refuseBeyondLimits(call, applicant);
        jdbc.sql("""
                        insert into reviews_call_entry (project_id, call_id, unit_id, pi_name, entered_by, entered_at)
                        values (:project, :call, :unit, :pi, :by, :at)""")
                .param("project", project.id().value())
                .param("call", call.id())
                .param("unit", applicant.unitId())
                .param("pi", applicant.piName())
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void refuseBeyondLimits(Call call, Applicant applicant) {
        if (!call.kinds().isEmpty()
                && call.kinds().stream().noneMatch(kind -> kind.name().equals(applicant.productKind()))) {
            throw new ConflictException("reviews.call.wrongKind");
        }
        Counts counts = jdbc.sql("""
                        select count(*) filter (where e.unit_id = :unit) as of_unit,
                            count(*) filter (where reviews_bare(e.pi_name) = reviews_bare(:pi)
                                and e.unit_id is not distinct from :unit) as of_pi
                        from reviews_call_entry e join projects_project p on p.id = e.project_id
                        where e.call_id = :call and p.status <> 'WITHDRAWN'""")
                .param("unit", applicant.unitId(), Types.BIGINT)
                .param("pi", applicant.piName(), Types.VARCHAR)
                .param("call", call.id())
                .query(Counts.class)
                .single();
        if (call.mostPerUnit() != null && counts.ofUnit() >= call.mostPerUnit()) {
            throw new ConflictException("reviews.call.unitFull", call.mostPerUnit());
        }
        if (call.mostPerPi() != null && counts.ofPi() >= call.mostPerPi()) {
            throw new ConflictException("reviews.call.piFull", call.mostPerPi());
        }
    }

    /** Who hands in. */
    record Applicant(
            @Nullable Long unitId,
            @Nullable String piName,
            @Nullable String productKind) {}

    /** How many he has handed in. */
    record Counts(long ofUnit, long ofPi) {}
}
