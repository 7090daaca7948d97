/**
 * Owns stage plans, milestones with their evidence, and the gates between the stages.
 * Publishes the facade Milestones and the events MilestoneAccepted, GatePassed, MilestonesDue and those of
 * MilestoneEvent.
 * Never moves a project by itself: a passed gate asks the module projects to do it, in the same transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "audit",
            "documents",
            "exchange",
            "worklist",
            "calendar",
            "partners",
            "projects"
        })
package org.baseportal.milestones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
