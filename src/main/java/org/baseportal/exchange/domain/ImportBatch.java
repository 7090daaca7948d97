package org.baseportal.exchange.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param run how often a job was started for it
 * @param uploader the user who sent the file
 * @param startedAt when the present or last job began
 * @param done rows that the present or last job has read
 * @param note a message key that says more about the state
 */
public record ImportBatch(
        long id,
        String definition,
        String fileName,
        long fileBytes,
        ImportState state,
        FoundFile found,
        ImportPlan plan,
        int run,
        long uploader,
        String uploaderName,
        Instant uploadedAt,
        @Nullable Long startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int total,
        int done,
        Tally tally,
        boolean cancelAsked,
        @Nullable String note) {}
