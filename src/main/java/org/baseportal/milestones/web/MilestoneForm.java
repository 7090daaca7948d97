package org.baseportal.milestones.web;

import jakarta.validation.constraints.Size;
import org.baseportal.milestones.domain.MilestoneCommand;
import org.baseportal.milestones.domain.MilestoneVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a step of a milestone asks for. */
record MilestoneForm(
        @Nullable Long version, @Nullable @Size(max = 2000) String reason) {

    void check(MilestoneVerb verb, Errors errors) {
        if (verb.needsReason() && reason == null) {
            errors.rejectValue("reason", "NotBlank");
        }
    }

    MilestoneCommand toCommand(MilestoneVerb verb) {
        return new MilestoneCommand(verb, version, reason);
    }
}
