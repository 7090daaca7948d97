package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was done to a clock.
 *
 * @param onDay the day on which it happened, which may lie before the day it was recorded
 */
public record ClockAct(Kind kind, LocalDate onDay, String reason, String actor, Instant at) {

    /** The acts, which follow each other by turns. */
    public enum Kind {
        /** 起算: the authority has the application. */
        START,
        /** 中止（发补）: the applicant answers questions. */
        STOP,
        /** 恢复: the answers are there. */
        RESUME;

        /** What can be done next after so many acts. */
        static Kind after(int acts) {
            return acts == 0 ? START : acts % 2 == 1 ? STOP : RESUME;
        }
    }
}
