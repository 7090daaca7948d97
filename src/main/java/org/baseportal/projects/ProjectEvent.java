package org.baseportal.projects;

import java.time.Instant;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/** What has happened to a project. Published in the transaction of the step. */
public sealed interface ProjectEvent {

    /** The project's code. */
    ProjectCode code();

    /** A draft came into being. */
    record ProjectRegistered(ProjectCode code, UserId by, Instant at) implements ProjectEvent {}

    /** Fields of a project changed. */
    record ProjectEdited(ProjectCode code, UserId by, Instant at) implements ProjectEvent {}

    /** A project was handed in. */
    record ProjectSubmitted(ProjectCode code, UserId by, Instant at) implements ProjectEvent {}

    /** A decision was taken on a project under review: approve, return, defer or reject. */
    record ProjectDecided(ProjectCode code, Verb verb, ProjectStatus to, UserId by, Instant at)
            implements ProjectEvent {}

    /** Any other step of a project's life; {@code by} is null where the portal itself acted. */
    record ProjectMoved(
            ProjectCode code,
            Verb verb,
            ProjectStatus from,
            ProjectStatus to,
            @Nullable UserId by,
            Instant at) implements ProjectEvent {}
}
