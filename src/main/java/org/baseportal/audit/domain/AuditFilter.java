package org.baseportal.audit.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are shown; null means all.
 *
 * @param who part of the name of who did it
 * @param key the record's key or its beginning
 * @param from first Beijing day
 * @param to last Beijing day
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String type,
        @Nullable String key,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** No filter at all. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);
}
