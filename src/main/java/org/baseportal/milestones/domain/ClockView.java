package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal term of one milestone.
 *
 * @param workingDays what holds, or held when it started; null if no rule is known for today
 * @param source the rule
 * @param startedOn when it started, or null
 * @param left the working days left: until the due day while it runs, after the last act while it is stopped
 * @param dueOn the last day, or null while it does not run
 * @param estimated whether it ends in a year whose holidays are not announced
 * @param over whether the last day has passed
 * @param acts what was done, in order
 * @param next what can be done next
 */
public record ClockView(
        LegalClock clock,
        @Nullable Integer workingDays,
        @Nullable String source,
        @Nullable LocalDate startedOn,
        @Nullable Integer left,
        @Nullable LocalDate dueOn,
        boolean estimated,
        boolean over,
        List<ClockAct> acts,
        ClockAct.Kind next) {

    /** Whether it was started and is stopped now. */
    public boolean isStopped() {
        return startedOn != null && dueOn == null;
    }
}
