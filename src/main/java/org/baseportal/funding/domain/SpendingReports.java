package org.baseportal.funding.domain;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.funding.MoneyEvent;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spending reports: one person of the staff writes and hands in, another accepts or returns. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class SpendingReports {

    /** What the audit trail and the documents call a report. */
    public static final String SUBJECT = "spending-report";

    private final JdbcClient jdbc;
    private final SpendingQueries queries;
    private final SpendingProjects projects;
    private final Projects known;
    private final Documents documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpendingReports(
            JdbcClient jdbc,
            SpendingQueries queries,
            SpendingProjects projects,
            Projects known,
            Documents documents,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.projects = projects;
        this.known = known;
        this.documents = documents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this project has spending to tell of. */
    @PreAuthorize(MoneyRoles.SEE)
    public boolean isFor(ProjectSummary project) {
        return projects.spends(project);
    }

    /** The documents of a report. */
    @PreAuthorize(MoneyRoles.SEE)
    public DocumentOwner owner(SpendingReport report) {
        return new DocumentOwner(SUBJECT, String.valueOf(report.id()));
    }

    /**
     * Begins a report on the days from one to another; the same token twice begins one.
     *
     * @return its number
     * @throws ConflictException if a report of the project has some of these days, or one of them is ahead
     */
    public int begin(ProjectId project, LocalDate from, LocalDate until, UUID token, CurrentUser by) {
        projects.require(project, by);
        if (until.isAfter(Days.today(clock))) {
            throw new ConflictException("funding.spending.ahead");
        }
        jdbc.sql("select pg_advisory_xact_lock(8, :project)::text")
                .param("project", (int) (project.value() % Integer.MAX_VALUE))
                .query(String.class)
                .single();
        try {
            jdbc.sql("""
                    insert into funding_report (project_id, number, from_on, until_on, token, created_by,
                        created_by_name, created_at)
                    values (:project, (select coalesce(max(number), 0) + 1 from funding_report where project_id = :project),
                        :from, :until, :token, :by, :byName, :at)
                    on conflict (token) do nothing""")
                    .param("project", project.value())
                    .param("from", from)
                    .param("until", until)
                    .param("token", token)
                    .param("by", by.id().value())
                    .param("byName", by.displayName())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException taken) {
            throw new ConflictException("funding.spending.overlap");
        }
        return jdbc.sql("select number from funding_report where token = :token and project_id = :project")
                .param("token", token)
                .param("project", project.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Writes what was spent.
     *
     * @param version the version the form was made from
     * @throws ConflictException if somebody wrote it since, or it is handed in
     */
    public void write(
            ProjectId project,
            int number,
            long version,
            Map<String, Spent> lines,
            @Nullable String note,
            CurrentUser by) {
        SpendingReport report = open(project, number, version, by);
        jdbc.sql("update funding_report set note = :note, version = version + 1 where id = :id")
                .param("note", note, Types.VARCHAR)
                .param("id", report.id())
                .update();
        jdbc.sql("delete from funding_report_line where report_id = :id")
                .param("id", report.id())
                .update();
        lines.forEach((category, amount) -> jdbc.sql("""
                        insert into funding_report_line (report_id, category, fiscal, own)
                        values (:id, :category, :fiscal, :own)""")
                .param("id", report.id())
                .param("category", category)
                .param("fiscal", amount.fiscal().value())
                .param("own", amount.own().value())
                .update());
        Spent now = lines.values().stream().reduce(Spent.NONE, Spent::plus);
        note(
                report,
                "edit",
                null,
                List.of(
                        new FieldChange(
                                "fiscal",
                                report.spent().fiscal().toString(),
                                now.fiscal().toString()),
                        new FieldChange(
                                "own",
                                report.spent().own().toString(),
                                now.own().toString())),
                by);
    }

    private SpendingReport open(ProjectId project, int number, long version, CurrentUser by) {
        SpendingReport report = locked(project, number);
        projects.require(project, by);
        if (report.version() != version) {
            throw new ConflictException("funding.spending.faster");
        }
        if (!report.state().isOpen()) {
            throw new ConflictException("funding.spending.handedIn");
        }
        return report;
    }

    private SpendingReport locked(ProjectId project, int number) {
        jdbc.sql("select id from funding_report where project_id = :project and number = :number for no key update")
                .param("project", project.value())
                .param("number", number)
                .query(Long.class)
                .optional();
        return queries.find(project, number).orElseThrow(NotFoundException::new);
    }

    /**
     * Hands a report in.
     *
     * @throws ConflictException if nothing is spent, or there is no receipt
     */
    public void submit(ProjectId project, int number, long version, CurrentUser by) {
        SpendingReport report = open(project, number, version, by);
        if (report.spent().sum().isZero()) {
            throw new ConflictException("funding.spending.nothing.submit");
        }
        if (documents.count(owner(report), by) == 0) {
            throw new ConflictException("funding.spending.noReceipt");
        }
        jdbc.sql("""
                update funding_report set state = 'SUBMITTED', submitted_by = :by, submitted_by_name = :byName,
                    submitted_at = :at, version = version + 1 where id = :id""")
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", report.id())
                .update();
        note(report, "submit", null, List.of(), by);
    }

    /** Takes back a report that is not handed in; its days are free again. */
    public void withdraw(ProjectId project, int number, long version, CurrentUser by) {
        SpendingReport report = open(project, number, version, by);
        jdbc.sql("update funding_report set state = 'WITHDRAWN', version = version + 1 where id = :id")
                .param("id", report.id())
                .update();
        note(report, "withdraw", null, List.of(), by);
    }

    /**
     * Accepts a report, or returns it with a reason.
     *
     * @param reason null accepts
     * @throws RefusedException if this person began or handed it in
     * @throws ConflictException if it does not wait any more, or was changed since it was seen
     */
    public void decide(ProjectId project, int number, long version, @Nullable String reason, CurrentUser by) {
        SpendingReport report = locked(project, number);
        if (report.state() != SpendingState.SUBMITTED || report.version() != version) {
            throw new ConflictException("funding.spending.notWaiting");
        }
        if (!report.mayDecide(by)) {
            throw new RefusedException("funding.spending.ownReport");
        }
        jdbc.sql("""
                update funding_report set state = :state, reason = :reason, decided_by = :by, decided_by_name = :byName,
                    decided_at = :at, version = version + 1 where id = :id""")
                .param("state", reason == null ? "ACCEPTED" : "RETURNED")
                .param("reason", reason, Types.VARCHAR)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", report.id())
                .update();
        note(report, reason == null ? "accept" : "return", reason, List.of(), by);
        ProjectCode code = Objects.requireNonNull(
                        known.summaries(Set.of(project), by).get(project))
                .code();
        events.publishEvent(new MoneyEvent.SpendingDecided(
                code.value(),
                number,
                reason == null,
                new UserId(Objects.requireNonNull(report.submitted()).user()),
                clock.instant()));
    }

    private void note(
            SpendingReport report, String action, @Nullable String reason, List<FieldChange> changes, CurrentUser by) {
        audit.record(new AuditEntry(
                SUBJECT, String.valueOf(report.id()), action, by.id(), by.displayName(), reason, changes));
    }
}
