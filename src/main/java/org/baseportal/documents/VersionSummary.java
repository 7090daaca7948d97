package org.baseportal.documents;

import java.time.Instant;

/**
 * One version of a document; it never changes.
 *
 * @param number 1 for the first
 * @param fileName the name as uploaded, cleaned
 * @param mediaType the kind proved by content
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 * @param uploadedBy the name as it stood at the time
 * @param uploadedAt when
 */
public record VersionSummary(
        int number,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
