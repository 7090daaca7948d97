package org.baseportal.projects.domain;

import java.time.Instant;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the portal itself keeps about a project.
 *
 * @param submittedAt when it was first handed in; null for what never was
 * @param importerId who brought it in or last changed it by an import
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
        Instant updatedAt) {}
