package org.baseportal.reviews.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.reviews.ReviewEvent.SheetReopened;
import org.baseportal.reviews.domain.SheetView.MarkView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handed-in sheets as others see them, always through {@link ReviewSight}, and their reopening by the staff. */
@Service
public class SheetReading {

    private final AssignmentReader reader;
    private final SheetStore sheets;
    private final ReviewSight sight;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetReading(
            AssignmentReader reader,
            SheetStore sheets,
            ReviewSight sight,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.sheets = sheets;
        this.sight = sight;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The sheets of a project in a round that this person may see, in the order of assignment; none if he may not. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER', 'REVIEWER')")
    public List<SheetView> of(long roundId, long projectId, CurrentUser user) {
        Map<Long, List<MarkView>> marks = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.assignment_id, m.criterion_id, m.score, m.words from reviews_mark m
                        join reviews_assignment a on a.id = m.assignment_id
                        where a.round_id = ? and a.project_id = ?""").params(roundId, projectId).query(row -> {
            marks.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new MarkView(row.getLong(2), Marks.plain(row.getBigDecimal(3)), row.getString(4)));
        });
        boolean named = user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER);
        return jdbc.sql("""
                        select a.id, u.display_name, s.total, s.advice, s.amount, s.remark, s.knock_out, s.handed_in_at,
                            s.revision, :me in (p.created_by, p.owner_id, p.importer_id) as of_project
                        from reviews_assignment a
                        join reviews_sheet s on s.assignment_id = a.id
                        join reviews_round_project rp on rp.round_id = a.round_id and rp.project_id = a.project_id
                        join reviews_round r on r.id = a.round_id
                        join projects_project p on p.id = a.project_id
                        join accounts_user u on u.id = a.reviewer_id
                        where a.round_id = :round and a.project_id = :project and a.state = 'ACCEPTED'
                          and s.state = 'FINAL' and """ + " " + sight.sql(user) + " order by a.id")
                .params(sight.params(user))
                .param("round", roundId)
                .param("project", projectId)
                .query((row, i) -> sheet(row, i, named, marks))
                .list();
    }

    private static SheetView sheet(ResultSet row, int index, boolean named, Map<Long, List<MarkView>> marks)
            throws SQLException {
        boolean told = named && !row.getBoolean("of_project");
        return new SheetView(
                row.getLong("id"),
                index + 1,
                told ? row.getString("display_name") : null,
                row.getBigDecimal("total"),
                Advice.valueOf(row.getString("advice")),
                row.getBigDecimal("amount"),
                row.getString("remark"),
                row.getBoolean("knock_out"),
                Days.minute(row.getTimestamp("handed_in_at").toInstant()),
                row.getInt("revision"),
                marks.getOrDefault(row.getLong("id"), List.of()));
    }

    /** Gives a sheet back to its reviewer, with a reason; what was handed in before stays on file. */
    @Transactional
    @PreAuthorize("hasRole('STAFF')")
    public void reopen(long assignmentId, String reason, CurrentUser by) {
        Assignment assignment = reader.lock(assignmentId);
        if (!assignment.isHandedIn() || assignment.roundState() != RoundState.OPEN) {
            throw new ConflictException("reviews.sheet.notHandedIn");
        }
        refuseIfDecided(assignment);
        sheets.reopen(assignmentId, reason);
        UserId reviewer = new UserId(assignment.reviewerId());
        events.publishEvent(
                new SheetReopened(assignmentId, assignment.projectCode(), reviewer, reason, by.id(), clock.instant()));
        audit.record(
                new AuditEntry("review", assignment.code(), "reopen", by.id(), by.displayName(), reason, List.of()));
    }

    private void refuseIfDecided(Assignment assignment) {
        boolean decided = jdbc.sql(
                        "select exists (select 1 from reviews_decision where round_id = ? and project_id = ?)")
                .params(assignment.roundId(), assignment.projectId())
                .query(Boolean.class)
                .single();
        if (decided) {
            throw new ConflictException("reviews.sheet.decided");
        }
    }

    /** The assignment behind a sheet, for the staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public Assignment assignment(long id) {
        return reader.find(id).orElseThrow(NotFoundException::new);
    }
}
