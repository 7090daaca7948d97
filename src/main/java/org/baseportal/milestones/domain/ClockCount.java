package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import org.baseportal.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How a term stands after its acts. The day of an act itself does not count as begun by it: what stops on a day has
 * used that day, what starts or goes on counts from the next.
 *
 * @param left how many working days are left after the last act; negative if the term was over by then
 * @param dueOn the last day of the term; null while it is stopped
 */
record ClockCount(int left, @Nullable LocalDate dueOn) {

    static ClockCount of(int workingDays, List<ClockAct> acts, WorkingDays days) {
        int left = workingDays;
        LocalDate since = null;
        for (ClockAct act : acts) {
            if (act.kind() == ClockAct.Kind.STOP && since != null) {
                left -= days.between(since, act.onDay());
                since = null;
            } else {
                since = act.onDay();
            }
        }
        return new ClockCount(left, since == null ? null : days.plus(since, left));
    }
}
