/**
 * Owns the calls, formal checks, screening criteria, review rounds, reviewers, conflicts, score sheets, results and decisions.
 * Publishes an event for each assignment, sheet and decision.
 * Never moves a project itself: a decision goes through the facade Projects.
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
package org.baseportal.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
