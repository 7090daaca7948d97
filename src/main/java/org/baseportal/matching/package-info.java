/**
 * Owns suggestions with their score, what people say of them, introductions, and matching events.
 * Publishes an event for every step of an introduction.
 * Never changes a project or an organisation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "worklist", "search", "partners", "projects"})
package org.baseportal.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
