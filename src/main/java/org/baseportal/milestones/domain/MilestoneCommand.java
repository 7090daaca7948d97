package org.baseportal.milestones.domain;

import org.jspecify.annotations.Nullable;

/**
 * One step somebody wants to take.
 *
 * @param version the version the person looked at, or null to take it as it stands
 * @param reason why; required by most verbs
 */
public record MilestoneCommand(
        MilestoneVerb verb,
        @Nullable Long version,
        @Nullable String reason) {

    /** A verb with nothing but a reason. */
    public static MilestoneCommand of(MilestoneVerb verb, @Nullable String reason) {
        return new MilestoneCommand(verb, null, reason);
    }
}
