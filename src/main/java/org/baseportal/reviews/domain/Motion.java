package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** A decision that was moved: open while it waits for more approvers, carried, or dropped. */
public record Motion(
        long id,
        long roundId,
        long projectId,
        String code,
        String state,
        Outcome outcome,
        @Nullable BigDecimal amount,
        @Nullable Stage entryStage,
        @Nullable String reason,
        @Nullable String conditionText,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate noticeEndsOn,
        String minutesNumber,
        LocalDate minutesOn,
        String mover,
        long concurring) {

    /** Whether it still waits. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
