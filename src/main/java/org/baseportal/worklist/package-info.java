/**
 * Owns nothing but the words in which modules tell what waits for a person.
 * Publishes WorkSource, which each module with something to do implements; the home page shows what they tell.
 * Never decides what waits or who may see it: each source does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts"})
package org.baseportal.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
