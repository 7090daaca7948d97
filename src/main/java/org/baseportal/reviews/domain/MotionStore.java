package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Motions, who concurs, and the decisions that come of them. */
@Component
class MotionStore {

    private static final String MOTIONS = """
            select m.id, m.round_id, m.project_id, p.code, m.state, m.outcome, m.amount, m.entry_stage, m.reason,
                m.condition_text, m.due_on, m.notice_ends_on, m.minutes_number, m.minutes_on,
                u.display_name as mover,
                (select count(*) from reviews_concurrence c where c.motion_id = m.id) as concurring
            from reviews_motion m
            join projects_project p on p.id = m.project_id
            join accounts_user u on u.id = m.moved_by
            """;

    private final JdbcClient jdbc;

    MotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the project's place in the round for this transaction: of fifty who decide, one comes first. */
    boolean lock(long round, long project) {
        return !jdbc.sql(
                        "select project_id from reviews_round_project where round_id = ? and project_id = ? for update")
                .params(round, project)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    boolean isDecided(long round, long project) {
        return jdbc.sql("select exists (select 1 from reviews_decision where round_id = ? and project_id = ?)")
                .params(round, project)
                .query(Boolean.class)
                .single();
    }

    Optional<Motion> open(long round, long project) {
        return jdbc.sql(MOTIONS + "where m.round_id = ? and m.project_id = ? and m.state = 'OPEN'")
                .params(round, project)
                .query(Motion.class)
                .optional();
    }

    Optional<Motion> find(long id) {
        return jdbc.sql(MOTIONS + "where m.id = ?")
                .param(id)
                .query(Motion.class)
                .optional();
    }

    long add(long round, long project, MotionCommand motion, long by, Instant at) {
        long id = jdbc.sql("select nextval('reviews_motion_seq')")
                .query(Long.class)
                .single();
        Yuan amount = motion.amount();
        jdbc.sql("""
                        insert into reviews_motion (id, round_id, project_id, outcome, amount, entry_stage, reason,
                            condition_text, due_on, notice_ends_on, minutes_number, minutes_on, moved_by, moved_at)
                        values (:id, :round, :project, :outcome, :amount, :stage, :reason, :condition, :dueOn, :notice,
                            :number, :on, :by, :at)""")
                .param("id", id)
                .param("round", round)
                .param("project", project)
                .param("outcome", motion.outcome().name())
                .param("amount", value(motion.outcome().isApproval() ? amount : null))
                .param("stage", motion.outcome().isApproval() ? name(motion.stage()) : null)
                .param("reason", motion.reason())
                .param("condition", motion.outcome() == Outcome.CONDITIONAL ? motion.condition() : null)
                .param("dueOn", motion.outcome().needsDay() ? motion.dueOn() : null)
                .param("notice", motion.outcome().isApproval() ? motion.noticeEndsOn() : null)
                .param("number", motion.minutesNumber())
                .param("on", motion.minutesOn())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** Whether he concurs now and had not before. */
    boolean concur(long motion, long approver, Instant at) {
        return jdbc.sql("insert into reviews_concurrence (motion_id, approver_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(motion, approver, Timestamp.from(at))
                        .update()
                == 1;
    }

    List<String> concurring(long motion) {
        return jdbc.sql("select u.display_name from reviews_concurrence c join accounts_user u on u.id = c.approver_id"
                        + " where c.motion_id = ? order by c.at, u.id")
                .param(motion)
                .query(String.class)
                .list();
    }

    void drop(long motion, long by, String reason) {
        jdbc.sql("update reviews_motion set state = 'DROPPED', dropped_by = ?, drop_reason = ? where id = ?")
                .params(by, reason, motion)
                .update();
    }

    /** The motion has its quorum: it is the decision. */
    long decide(Motion motion, boolean against, long by, Instant at) {
        long id = jdbc.sql("select nextval('reviews_decision_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("update reviews_motion set state = 'CARRIED' where id = ?")
                .param(motion.id())
                .update();
        jdbc.sql("""
                        insert into reviews_decision (id, round_id, project_id, motion_id, against_rank, decided_by,
                            decided_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, motion.roundId(), motion.projectId(), motion.id(), against, by, Timestamp.from(at))
                .update();
        jdbc.sql("update reviews_round_project set active = false where round_id = ? and project_id = ?")
                .params(motion.roundId(), motion.projectId())
                .update();
        return id;
    }

    private static @Nullable BigDecimal value(@Nullable Yuan yuan) {
        return yuan == null ? null : yuan.value();
    }

    private static @Nullable String name(@Nullable Stage stage) {
        return stage == null ? null : stage.name();
    }
}
