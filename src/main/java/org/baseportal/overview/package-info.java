/**
 * Owns the home page.
 * Publishes nothing; nobody depends on it.
 * Never keeps data of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "worklist", "partners", "projects", "funding"})
package org.baseportal.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
