package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a project's row comes from.
 *
 * @param createdBy the user who registered it
 * @param importerId who brought it in or last changed it by an import
 * @param importId that import
 */
@Embeddable
record Provenance(
        long createdBy,
        Instant createdAt,
        @Nullable Long importerId,
        @Nullable Long importId) {}
