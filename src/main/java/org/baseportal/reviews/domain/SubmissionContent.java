package org.baseportal.reviews.domain;

import java.util.List;
import org.baseportal.reviews.domain.PackContent.ProjectPart;

/** What a project handed in, as it stood then. Kept as it is, and shown from here alone. */
public record SubmissionContent(String madeAt, ProjectPart project, List<FilePart> files) {

    public SubmissionContent {
        files = List.copyOf(files);
    }

    /** An attachment with the version that was handed in. */
    public record FilePart(String title, String fileName, int version, String sha256) {}
}
