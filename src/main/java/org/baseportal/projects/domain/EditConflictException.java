package org.baseportal.projects.domain;

import java.time.Instant;

/** Somebody else edited the project since this editor opened it. Nothing was saved; nothing is lost. */
public class EditConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Conflict conflict;

    EditConflictException(Conflict conflict) {
        super("stale version", null, false, false);
        this.conflict = conflict;
    }

    /** The three contents and who was quicker. */
    public Conflict conflict() {
        return conflict;
    }

    /**
     * What the two editors did.
     *
     * @param original what both began with
     * @param theirs what stands in the project now
     * @param version the version of {@code theirs}, which the next attempt must name
     * @param editor who was quicker
     */
    public record Conflict(ProjectContent original, ProjectContent theirs, long version, String editor, Instant at) {}
}
