package org.baseportal.documents;

import java.util.List;

/**
 * A document as a list shows it.
 *
 * @param id its id
 * @param title what it is, in words
 * @param openness who may read it
 * @param archived whether it is put out of use
 * @param versions every version, the newest first; never empty
 */
public record DocumentSummary(
        DocumentId id, String title, Openness openness, boolean archived, List<VersionSummary> versions) {

    public DocumentSummary {
        versions = List.copyOf(versions);
    }

    /** The version that counts. */
    public VersionSummary latest() {
        return versions.get(0);
    }

    /** The versions that were replaced, the newest first. */
    public List<VersionSummary> earlier() {
        return versions.subList(1, versions.size());
    }
}
