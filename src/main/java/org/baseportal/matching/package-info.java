/**
 * Owns suggestions with their score, what people say of them, and introductions.
 * Publishes an event for every step of an introduction.
 * Never changes a project or an organisation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "worklist", "search", "partners", "projects"})
package org.baseportal.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
