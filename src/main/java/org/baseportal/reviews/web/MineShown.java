package org.baseportal.reviews.web;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.AssignmentState;
import org.baseportal.reviews.domain.RoundState;
import org.jspecify.annotations.Nullable;

/** Which of a reviewer's tasks his list shows. */
enum MineShown {
    ALL,
    DECLARE,
    WRITE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MineShown of(@Nullable String key) {
        for (MineShown shown : values()) {
            if (shown.key().equals(key)) {
                return shown;
            }
        }
        return ALL;
    }

    /** What can still be done now. */
    Predicate<Assignment> test(Instant now) {
        return switch (this) {
            case ALL -> it -> true;
            case DECLARE -> it -> isRunning(it, now) && it.state() == AssignmentState.ASSIGNED;
            case WRITE -> it -> isRunning(it, now) && it.state() == AssignmentState.ACCEPTED && it.isOpen();
        };
    }

    private static boolean isRunning(Assignment it, Instant now) {
        return it.roundState() == RoundState.OPEN && !it.isOver(now);
    }
}
