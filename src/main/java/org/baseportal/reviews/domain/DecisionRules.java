package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;

/** When a decision must say why: wherever it is no plain approval, cuts the money, or goes against ranking or threshold. */
final class DecisionRules {

    private DecisionRules() {}

    /** Refuses what is incomplete. */
    static void check(MotionCommand motion, boolean against, @Nullable BigDecimal wanted) {
        Outcome outcome = motion.outcome();
        boolean money = motion.amount() != null && motion.stage() != null;
        if (outcome.isApproval() && !money) {
            throw new ConflictException("reviews.decide.amountMissing");
        }
        if (outcome.needsDay() && motion.dueOn() == null) {
            throw new ConflictException("reviews.decide.dayMissing");
        }
        if (outcome == Outcome.CONDITIONAL && motion.condition() == null) {
            throw new ConflictException("reviews.decide.conditionMissing");
        }
        if (motion.reason() == null && needsReason(motion, against, wanted)) {
            throw new ConflictException("reviews.decide.reasonMissing");
        }
    }

    private static boolean needsReason(MotionCommand motion, boolean against, @Nullable BigDecimal wanted) {
        boolean cut = motion.amount() != null
                && wanted != null
                && motion.amount().value().compareTo(wanted) < 0;
        return motion.outcome() != Outcome.APPROVE || cut || against;
    }

    /**
     * Whether it goes against ranking or threshold: an approval below the pass mark, despite a knock-out, or after a
     * better one was turned down; a refusal at or above the pass mark, or after a worse one was approved.
     */
    static boolean isAgainst(Outcome outcome, RankRow row, List<RankRow> ranking, @Nullable BigDecimal passMark) {
        ProjectResult result = row.result();
        if (result == null) {
            return true;
        }
        boolean below = passMark != null && result.score().compareTo(passMark) < 0;
        if (outcome.isApproval()) {
            return below
                    || result.knockOuts() > 0
                    || ranking.stream().anyMatch(it -> isRefused(it) && rank(it) < result.rank());
        }
        return outcome == Outcome.REJECT && passMark != null && !below
                || ranking.stream()
                        .anyMatch(it -> it.outcome() != null
                                && it.outcome().isApproval()
                                && it.result() != null
                                && rank(it) > result.rank());
    }

    private static boolean isRefused(RankRow row) {
        return row.outcome() == Outcome.REJECT || row.outcome() == Outcome.DEFER;
    }

    private static int rank(RankRow row) {
        return row.result() == null ? Integer.MAX_VALUE : row.result().rank();
    }
}
