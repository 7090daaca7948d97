package org.baseportal.reviews.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a public notice.
 *
 * @param raisedBy who objects
 * @param upheld whether it holds, or null while it waits for its answer
 */
public record Objection(
        long id,
        String code,
        String raisedBy,
        String words,
        LocalDate receivedOn,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable String answeredBy) {}
