package org.baseportal.reviews.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectDecision;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.ReviewEvent.DecisionMoved;
import org.baseportal.reviews.ReviewEvent.RoundDecided;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on the projects of a round. One approver moves, others concur until the round's quorum is reached; the last of
 * them carries it, and the project moves in the same transaction, once, whoever clicks how often.
 */
@Service("reviewsDecisions")
@Transactional
@PreAuthorize("hasRole('APPROVER')")
public class Decisions {

    private final RoundReader rounds;
    private final Results results;
    private final MotionStore motions;
    private final ConflictFinder conflicts;
    private final PackMaker packs;
    private final NoticeRule notices;
    private final Projects projects;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            RoundReader rounds,
            Results results,
            MotionStore motions,
            ConflictFinder conflicts,
            PackMaker packs,
            NoticeRule notices,
            Projects projects,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.motions = motions;
        this.conflicts = conflicts;
        this.packs = packs;
        this.notices = notices;
        this.projects = projects;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The decision that waits for more approvers, if one does. */
    @Transactional(readOnly = true)
    public Optional<Motion> waiting(long roundId, RankRow row) {
        return motions.open(roundId, row.projectId());
    }

    /**
     * Moves a decision; with a quorum of one it is the decision.
     *
     * @return the decision's id, or empty while it waits for others
     */
    public Optional<Long> move(long roundId, ProjectCode code, MotionCommand wanted, CurrentUser by) {
        Round round = rounds.find(roundId).orElseThrow(NotFoundException::new);
        RankRow row = place(round, code, by);
        if (motions.open(roundId, row.projectId()).isPresent()) {
            throw new ConflictException("reviews.decide.waits", code.value());
        }
        MotionCommand command = notices.apply(roundId, wanted);
        List<RankRow> ranking = results.ranking(round, by);
        boolean against = DecisionRules.isAgainst(command.outcome(), row, ranking, round.passMark());
        DecisionRules.check(command, against, row.wanted());
        Instant now = clock.instant();
        long id = motions.add(roundId, row.projectId(), command, by.id().value(), now);
        motions.concur(id, by.id().value(), now);
        record("decision-move", code, command.reason(), by);
        return carryIfEnough(round, id, against, by);
    }

    /** Concurs with a decision that waits. */
    public Optional<Long> concur(long motionId, CurrentUser by) {
        Motion motion = motions.find(motionId).orElseThrow(NotFoundException::new);
        Round round = rounds.find(motion.roundId()).orElseThrow(NotFoundException::new);
        RankRow row = place(round, new ProjectCode(motion.code()), by);
        Motion now = motions.find(motionId).orElseThrow(NotFoundException::new);
        if (!now.isOpen()) {
            throw new ConflictException("reviews.decide.notWaiting");
        }
        if (!motions.concur(motionId, by.id().value(), clock.instant())) {
            throw new ConflictException("reviews.decide.concurredAlready");
        }
        record("decision-concur", new ProjectCode(motion.code()), null, by);
        boolean against = DecisionRules.isAgainst(motion.outcome(), row, results.ranking(round, by), round.passMark());
        return carryIfEnough(round, motionId, against, by);
    }

    /** Takes a decision that waits off the table, with a reason; another may be moved. */
    public void drop(long motionId, String reason, CurrentUser by) {
        Motion motion = motions.find(motionId).orElseThrow(NotFoundException::new);
        Round round = rounds.find(motion.roundId()).orElseThrow(NotFoundException::new);
        place(round, new ProjectCode(motion.code()), by);
        Motion now = motions.find(motionId).orElseThrow(NotFoundException::new);
        if (!now.isOpen()) {
            throw new ConflictException("reviews.decide.notWaiting");
        }
        motions.drop(motionId, by.id().value(), reason);
        record("decision-drop", new ProjectCode(motion.code()), reason, by);
    }

    /** The project's place in the round, locked: undecided, its sheets complete, and open to this person. */
    private RankRow place(Round round, ProjectCode code, CurrentUser by) {
        RankRow known = results.of(round, code.value(), by).orElseThrow(NotFoundException::new);
        if (!motions.lock(round.id(), known.projectId())) {
            throw new NotFoundException();
        }
        if (motions.isDecided(round.id(), known.projectId())) {
            throw new ConflictException("reviews.decide.already", code.value());
        }
        if (round.state() != RoundState.OPEN) {
            throw new ConflictException("reviews.round.notRunning");
        }
        RankRow row = results.of(round, code.value(), by).orElseThrow(NotFoundException::new);
        refuseIfTied(round, row, by);
        if (row.result() == null) {
            throw new ConflictException("reviews.decide.noSheets", code.value());
        }
        return row;
    }

    private void refuseIfTied(Round round, RankRow row, CurrentUser by) {
        boolean tied = conflicts
                .of(row.projectId(), by.id().value(), round.conflictRule())
                .filter(found -> found != Answer.DECIDED_BEFORE)
                .isPresent();
        if (tied) {
            throw new RefusedException("reviews.decide.conflict", row.code());
        }
        if (!row.open()) {
            throw new RefusedException("reviews.decide.notOpen", row.code());
        }
    }

    private Optional<Long> carryIfEnough(Round round, long motionId, boolean against, CurrentUser by) {
        Motion motion = motions.find(motionId).orElseThrow(NotFoundException::new);
        ProjectCode code = new ProjectCode(motion.code());
        Instant now = clock.instant();
        if (motion.concurring() < round.quorum()) {
            events.publishEvent(new DecisionMoved(round.id(), code, by.id(), now));
            return Optional.empty();
        }
        PackContent pack = packs.freeze(round, motion, against, now, by);
        projects.decide(code, decision(motion), by);
        long id = motions.decide(motion, against, by.id().value(), now);
        packs.keep(id, pack, now);
        events.publishEvent(new RoundDecided(round.id(), code, id, by.id(), now));
        record("decision-carry", code, motion.reason(), by);
        return Optional.of(id);
    }

    private static ProjectDecision decision(Motion motion) {
        return new ProjectDecision(
                motion.outcome().verb(),
                motion.reason(),
                motion.amount() == null ? null : Yuan.of(motion.amount()),
                motion.entryStage(),
                motion.noticeEndsOn(),
                motion.conditionText(),
                motion.dueOn(),
                motion.minutesNumber(),
                motion.minutesOn());
    }

    private void record(String action, ProjectCode code, @Nullable String reason, CurrentUser by) {
        audit.record(new AuditEntry("review", code.value(), action, by.id(), by.displayName(), reason, List.of()));
    }
}
