/**
 * Owns the append-only record of who changed what, when, from where.
 * Publishes the trail of one record and of everything.
 * Never changes or removes an entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts"})
package org.baseportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
