package org.baseportal.reviews.domain;

import java.time.Instant;
import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * A project in a call, with its last submission.
 *
 * @param number how often it was handed in
 * @param checked what the formal check of the last submission came to, or null while it waits
 */
public record CallEntry(
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String unit,
        @Nullable String piName,
        ProjectStatus status,
        long submissionId,
        int number,
        Instant submittedAt,
        @Nullable CheckOutcome checked) {

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }

    /** Whether its formal check waits. */
    public boolean waits() {
        return status == ProjectStatus.SUBMITTED && checked == null;
    }
}
