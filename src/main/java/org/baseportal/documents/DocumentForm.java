package org.baseportal.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person fills in to add a document.
 *
 * @param title what it is, in words; empty takes the file's name
 * @param openness who may read it; chosen each time, never assumed
 * @param file the file; a browser doesn't keep it when the form comes back
 * @param token makes a double click add once
 */
public record DocumentForm(
        @Nullable @Size(max = 200) String title,

        @Nullable @NotNull Openness openness,

        @Nullable MultipartFile file,
        @Nullable UUID token) {

    /** A fresh form. */
    public static DocumentForm empty() {
        return new DocumentForm(null, null, null, UUID.randomUUID());
    }
}
