/**
 * Owns the inbox: what happened that a person should know of, and whether he has read it.
 * Publishes nothing; listens to what the other modules publish.
 * Never holds back or changes what it tells of, and shows nobody what he may not see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "worklist", "projects"})
package org.baseportal.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
