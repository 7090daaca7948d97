/**
 * Owns organisations: names, kind, code and ids that survive a merge.
 * Publishes the facade Partners and the picker of organisations.
 * Never knows a project.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "documents", "exchange", "search", "worklist"})
package org.baseportal.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
