package org.baseportal.projects.domain;

import java.time.LocalDate;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * What an approval lays down.
 *
 * @param amount the approved amount 核定金额
 * @param entryStage the stage in which the project enters the chain
 * @param noticeEndsOn last day of the public notice, or null where no notice is asked
 * @param condition what must be put right by when, or null where the approval is without condition
 */
record Approval(
        Yuan amount,
        Stage entryStage,
        @Nullable LocalDate noticeEndsOn,
        @Nullable ApprovalCondition condition) {

    /** An approval without condition. */
    static Approval of(Yuan amount, Stage entryStage, @Nullable LocalDate noticeEndsOn) {
        return new Approval(amount, entryStage, noticeEndsOn, null);
    }

    /** Refuses less than was asked for without a reason, and days that have passed before they begin. */
    void check(Step step, @Nullable Yuan wanted) {
        if (wanted != null && amount.compareTo(wanted) < 0 && step.reason() == null) {
            throw new StepRefusedException("projects.refused.cutWithoutReason");
        }
        Standing.demandAhead(noticeEndsOn, Days.of(step.at()));
        Standing.demandAhead(condition == null ? null : condition.dueOn(), Days.of(step.at()));
    }

    ProjectStatus leadsTo() {
        return noticeEndsOn == null ? ProjectStatus.APPROVED : ProjectStatus.PUBLICISED;
    }
}
