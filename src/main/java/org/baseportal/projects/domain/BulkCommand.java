package org.baseportal.projects.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done to each of the chosen projects.
 *
 * @param owner the user among the staff who is to look after them, for {@link BulkAct#ASSIGN}
 * @param tag at most 30 characters, for {@link BulkAct#TAG}
 * @param reason why, for the steps that need a reason
 */
public record BulkCommand(
        BulkAct act,
        @Nullable Long owner,
        @Nullable String tag,
        @Nullable String reason) {}
