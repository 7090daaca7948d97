package org.baseportal.exchange.domain;

import java.time.Instant;
import org.baseportal.exchange.ExportOrder;
import org.jspecify.annotations.Nullable;

/**
 * One export as it stands.
 *
 * @param askedBy the user who asked for it, the only one who gets the file
 * @param sight what he could see when the file was made; null before
 * @param bytes of the file; 0 before
 * @param expiresAt when the file goes
 * @param note a message key that says more about the state
 */
public record ExportJobRecord(
        long id,
        ExportOrder order,
        ExportState state,
        long askedBy,
        String askedName,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt,
        @Nullable String sight,
        int total,
        int done,
        long bytes,
        boolean cancelAsked,
        @Nullable String note) {}
