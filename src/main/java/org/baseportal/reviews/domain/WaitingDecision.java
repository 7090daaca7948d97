package org.baseportal.reviews.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project of a running round that waits for an approver.
 *
 * @param moved whether another approver has moved a decision
 */
public record WaitingDecision(
        long roundId,
        String roundName,
        LocalDate dueOn,
        String code,
        String titleZh,
        @Nullable String titleEn,
        boolean moved) {

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }
}
