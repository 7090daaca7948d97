package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One project of a round with its result.
 *
 * @param open whether its result is open to the person who asks
 * @param result its result, or null where it is not open or there are no sheets
 * @param outcome how it was decided, or null
 * @param amount what was approved
 * @param moved whether a decision waits for more approvers
 */
public record RankRow(
        long projectId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        ProjectStatus status,
        Stage stage,
        @Nullable BigDecimal wanted,
        boolean open,
        @Nullable ProjectResult result,
        @Nullable Outcome outcome,
        @Nullable BigDecimal amount,
        @Nullable Long decisionId,
        boolean moved) {

    RankRow with(@Nullable ProjectResult reckoned) {
        return new RankRow(
                projectId,
                code,
                titleZh,
                titleEn,
                status,
                stage,
                wanted,
                open,
                open ? reckoned : null,
                outcome,
                amount,
                decisionId,
                moved);
    }

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }
}
