package org.baseportal.documents;

import java.util.List;

/**
 * What the page says before an upload.
 *
 * @param maxMegabytes the most one file may have
 * @param extensions the kinds that may enter, by extension
 */
public record UploadRules(long maxMegabytes, List<String> extensions) {

    public UploadRules {
        extensions = List.copyOf(extensions);
    }

    /** For the {@code accept} attribute of a file field. */
    public String accept() {
        return "." + String.join(",.", extensions);
    }

    /** For people. */
    public String listed() {
        return String.join(", ", extensions);
    }
}
