package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.reviews.ReviewEvent.ReviewDeclined;
import org.baseportal.reviews.ReviewEvent.SheetHandedIn;
import org.baseportal.reviews.domain.SheetCommand.Mark;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reviewer's own tasks: declare, accept or decline, write, hand in. Each act locks the assignment first; of two tabs
 * that hand in, one does and the other is told.
 */
@Service
@Transactional
@PreAuthorize("hasRole('REVIEWER')")
public class MySheets {

    private final AssignmentReader reader;
    private final CriteriaReader criteria;
    private final ConflictFinder conflicts;
    private final ReviewAccess access;
    private final SheetStore sheets;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MySheets(
            AssignmentReader reader,
            CriteriaReader criteria,
            ConflictFinder conflicts,
            ReviewAccess access,
            SheetStore sheets,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.criteria = criteria;
        this.conflicts = conflicts;
        this.access = access;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is mine in rounds that have begun, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Assignment> mine(CurrentUser user) {
        return reader.ofReviewer(user.id().value());
    }

    /** One of mine; another's does not exist. */
    @Transactional(readOnly = true)
    public Assignment find(long id, CurrentUser user) {
        return reader.find(id).filter(it -> isMine(it, user)).orElseThrow(NotFoundException::new);
    }

    private static boolean isMine(Assignment it, CurrentUser user) {
        return it.reviewerId() == user.id().value()
                && it.roundState() != RoundState.DRAFT
                && it.state() != AssignmentState.WITHDRAWN;
    }

    /** The criteria of one of mine. */
    @Transactional(readOnly = true)
    public CriteriaVersion criteria(Assignment mine, CurrentUser user) {
        return criteria.find(find(mine.id(), user).criteriaVersionId()).orElseThrow(NotFoundException::new);
    }

    /** What I have typed so far. */
    @Transactional(readOnly = true)
    public SheetDraft draft(long id, CurrentUser user) {
        return sheets.draft(find(id, user).id());
    }

    /**
     * Declares that there is no conflict and signs the undertaking 回避, 保密, 廉洁; the project opens.
     *
     * @return the conflict the portal found all the same, which then stands
     */
    public Optional<Answer> accept(long id, CurrentUser user) {
        Assignment mine = locked(id, user);
        if (mine.state() != AssignmentState.ASSIGNED) {
            throw new ConflictException("reviews.mine.answered");
        }
        refuseUnlessRunning(mine);
        Optional<Answer> found = mine.lifted()
                ? Optional.empty()
                : conflicts.of(mine.projectId(), mine.reviewerId(), mine.conflictRule());
        if (found.isPresent()) {
            answer(mine, AssignmentState.CONFLICT, found.get(), null, user);
            return found;
        }
        jdbc.sql("update reviews_assignment set state = 'ACCEPTED', undertaken_at = :at, answered_at = :at,"
                        + " answer = null, version = version + 1 where id = :id")
                .param("at", now())
                .param("id", id)
                .update();
        access.refresh(mine.projectCode(), mine.projectId(), mine.reviewerId());
        record(mine, "accept", null, user);
        return Optional.empty();
    }

    /** Declares a conflict, or declines for another reason; what was typed goes, and the project closes again. */
    public void decline(long id, Answer answer, @Nullable String note, CurrentUser user) {
        Assignment mine = locked(id, user);
        AssignmentState to = answer.isConflict() ? AssignmentState.CONFLICT : AssignmentState.DECLINED;
        if (answer.isFound() || mine.isHandedIn() || !mine.isOpen()) {
            throw new ConflictException("reviews.mine.answered");
        }
        answer(mine, to, answer, note, user);
    }

    private void answer(Assignment mine, AssignmentState to, Answer answer, @Nullable String note, CurrentUser user) {
        sheets.voidSheet(mine.id(), answer.name());
        jdbc.sql("""
                        update reviews_assignment set state = :state, answer = :answer, answer_note = :note,
                            answered_at = :at, version = version + 1 where id = :id""")
                .param("state", to.name())
                .param("answer", answer.name())
                .param("note", note)
                .param("at", now())
                .param("id", mine.id())
                .update();
        access.refresh(mine.projectCode(), mine.projectId(), mine.reviewerId());
        events.publishEvent(new ReviewDeclined(
                mine.id(), mine.projectCode(), user.id(), answer.isConflict(), user.id(), clock.instant()));
        record(mine, answer.isConflict() ? "conflict" : "decline", note, user);
    }

    /** Keeps what is typed. */
    public void keep(long id, SheetDraft draft, CurrentUser user) {
        Assignment mine = locked(id, user);
        refuseUnlessWritable(mine);
        sheets.keep(id, draft, clock.instant());
    }

    /** Hands the sheet in: final, once. */
    public void handIn(long id, SheetDraft typed, SheetCommand sheet, CurrentUser user) {
        Assignment mine = locked(id, user);
        refuseUnlessWritable(mine);
        if (!mine.lifted()
                && conflicts
                        .of(mine.projectId(), mine.reviewerId(), mine.conflictRule())
                        .isPresent()) {
            throw new ConflictException("reviews.mine.conflictNow");
        }
        CriteriaVersion version = criteria.find(mine.criteriaVersionId()).orElseThrow(NotFoundException::new);
        BigDecimal total = BigDecimal.ZERO;
        boolean knockOut = false;
        for (Criterion criterion : version.criteria()) {
            Mark mark = sheet.marks().get(criterion.id());
            if (mark == null
                    || !criterion.isOnScale(mark.score())
                    || criterion.asksForWords(mark.score()) && mark.words() == null) {
                throw new ConflictException("reviews.mine.incomplete", criterion.code());
            }
            total = total.add(criterion.worth(mark.score()));
            knockOut |= criterion.isKnockOut(mark.score());
        }
        Instant now = clock.instant();
        sheets.keep(id, typed, now);
        sheets.handIn(id, sheet, total, knockOut, now);
        events.publishEvent(new SheetHandedIn(id, mine.projectCode(), new UserId(mine.reviewerId()), now));
        record(mine, "hand-in", null, user);
    }

    private Assignment locked(long id, CurrentUser user) {
        find(id, user);
        return Optional.of(reader.lock(id)).filter(it -> isMine(it, user)).orElseThrow(NotFoundException::new);
    }

    private void refuseUnlessWritable(Assignment mine) {
        if (mine.isHandedIn()) {
            throw new ConflictException("reviews.mine.handedInAlready");
        }
        if (mine.state() != AssignmentState.ACCEPTED) {
            throw new ConflictException("reviews.mine.notAccepted");
        }
        refuseUnlessRunning(mine);
    }

    private void refuseUnlessRunning(Assignment mine) {
        if (mine.roundState() != RoundState.OPEN || mine.isOver(clock.instant())) {
            throw new ConflictException("reviews.mine.over", mine.dueOn().toString());
        }
    }

    private void record(Assignment mine, String action, @Nullable String reason, CurrentUser user) {
        audit.record(new AuditEntry(
                "review", mine.code(), action, user.id(), user.displayName(), reason, List.<FieldChange>of()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
