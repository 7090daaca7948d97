package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the portal itself keeps about a project.
 *
 * @param submittedAt when it was first handed in; null for what never was
 * @param importerId who brought it in or last changed it by an import
 * @param condition what the approval asks for, if it asks for anything
 * @param conditionMetOn the day on which that was found to be done
 */
public record ProjectRecord(
        @Nullable Stage entryStage,
        Instant statusSince,
        @Nullable Instant submittedAt,
        boolean archived,
        long createdBy,
        Instant createdAt,
        @Nullable Long importerId,
        @Nullable Long importId,
        Instant updatedAt,
        @Nullable ApprovalCondition condition,
        @Nullable LocalDate conditionMetOn) {

    /** Whether the approval asks for something that is not done yet. */
    public boolean hasOpenCondition() {
        return condition != null && conditionMetOn == null;
    }
}
