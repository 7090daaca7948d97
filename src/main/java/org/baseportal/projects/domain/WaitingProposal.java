package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;

/** A taking over or a correction that waits for a second person, as a list shows it. */
public record WaitingProposal(
        String code,
        String titleZh,
        @Nullable String titleEn,
        boolean takeOver,
        ProjectStatus target,
        LocalDate effectiveOn,
        String document,
        String proposedBy,
        Instant proposedAt) {

    /** All takings over that one import proposed and that wait still. */
    public record Batch(
            long importId,
            String file,
            String document,
            ProjectStatus target,
            LocalDate effectiveOn,
            String proposedBy,
            long projects) {}
}
