package org.baseportal.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person fills in to add a version.
 *
 * @param file the file
 * @param token makes a double click add once
 */
public record VersionForm(
        @Nullable MultipartFile file, @Nullable UUID token) {

    /** A fresh form. */
    public static VersionForm empty() {
        return new VersionForm(null, UUID.randomUUID());
    }
}
