/**
 * Owns the registry of projects, their life cycle, stage and the list of key projects.
 * Publishes the facade Projects and an event for every step.
 * Never looks up at those who stand on a project: reviews, milestones, money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "documents", "exchange", "search", "partners"})
package org.baseportal.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
